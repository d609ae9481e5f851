package vn.thuocdo.fieldwork;

/** Why a sheet is not used. */
public enum InvalidReason {
    /** Hardly anything was answered. */
    EMPTY,
    /** Crossed out, or several ticked where one was asked. */
    SPOILED,
    /** Whoever answered is not the one who was drawn. */
    ANOTHER_PERSON,
    /** The collector filled it in. */
    NOT_ASKED,
    OTHER;

    /** The key of its name. */
    public String text() {
        return "fieldwork.invalid." + name();
    }
}
