package vn.thuocdo.questionnaire;

/** Questions that cannot stand in one form as they do: a name is taken, or a condition looks at what is not there. */
public final class Inconsistent extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String name;
    private final String other;

    /** What does not fit. */
    public enum Kind {
        /** Two things have this name. */
        TWICE,
        /** It looks at what is not answered before it. */
        AHEAD,
        /** It looks at what is not asked by all means by which it is asked. */
        CHANNEL
    }

    Inconsistent(Kind kind, String name, String other, String message) {
        super(message);
        this.kind = kind;
        this.name = name;
        this.other = other;
    }

    public Kind kind() {
        return kind;
    }

    /** The question, row or section that does not fit. */
    public String name() {
        return name;
    }

    /** What its condition looks at; its own name where it is no condition. */
    public String other() {
        return other;
    }
}
