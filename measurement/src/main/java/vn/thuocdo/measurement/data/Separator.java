package vn.thuocdo.measurement.data;

/** What parts the fields of a CSV file. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    BAR('|');

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    /** The separator itself. */
    public char character() {
        return character;
    }
}
