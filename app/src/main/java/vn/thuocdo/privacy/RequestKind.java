package vn.thuocdo.privacy;

/** What somebody may ask about their data. */
public enum RequestKind {
    /** What is kept about me? */
    KNOW,
    /** It is wrong; mend it. */
    CORRECT,
    /** Destroy how I am reached. */
    DELETE,
    /** Do not ask me. */
    OBJECT;

    /** The key of its name. */
    public String text() {
        return "privacy.kind." + name();
    }
}
