package vn.thuocdo.measurement.data;

/** What parts the whole of a number from its fraction in a CSV file. */
public enum DecimalMark {
    POINT('.'),
    COMMA(',');

    private final char character;

    DecimalMark(char character) {
        this.character = character;
    }

    /** The mark itself. */
    public char character() {
        return character;
    }
}
