package vn.thuocdo.demo;

/** A part of the demonstration, as its page lists them. */
public enum Scene {
    /** Last year's survey of the province is simulated, measured and reported. */
    LAST_YEAR,
    /** The administrator takes in places, agencies and procedures. */
    CATALOGUES,
    /** Everybody is invited and chooses a password. */
    ACCOUNTS,
    /** Last year's small campaign goes through everything that this year's does, and its field is closed. */
    LAST_FIELD,
    /** The lists of four quarters are handed in for all agencies. */
    LISTS,
    /** Each agency confirms its lists by letter. */
    LETTERS,
    /** The campaign is planned, handed up, issued. */
    PLAN,
    /** The frame is counted, laid out and frozen. */
    FRAME,
    /** Three bodies make the seed, and the sample is drawn. */
    DRAW,
    /** The minutes are signed and confirmed, and the field gets its lists. */
    MINUTES,
    /** The form is decided, and the field opens. */
    FIELD,
    /** The Post prints letters, and a message goes to everybody with a telephone. */
    INVITATIONS,
    /** People answer by link, some of them not as they should. */
    ANSWERS,
    /** Interviews come in as a file, paper is keyed by two clerks and a third. */
    PAPER;

    /** The key of what it is called. */
    public String text() {
        return "demo.scene." + name();
    }
}
