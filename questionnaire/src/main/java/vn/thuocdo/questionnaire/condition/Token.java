package vn.thuocdo.questionnaire.condition;

/** A word of the language, and where it begins. */
record Token(Kind kind, String text, int offset) {

    enum Kind {
        NUMBER,
        TEXT,
        REFERENCE,
        NAME,
        SIGN,
        OWN,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
    }
}
