package vn.thuocdo.measurement.data;

import java.text.Normalizer;

/**
 * A column of a data file, asked for or loaded.
 *
 * @param name as in the header of the file; kept in Unicode form NFC, without spaces at its ends
 * @param kind what its values are
 */
public record Column(String name, ColumnKind kind) {

    /**
     * Normalises the name.
     *
     * @throws IllegalArgumentException if the name is empty or {@link Table#PLACE}
     */
    public Column {
        name = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        if (name.isEmpty() || name.equals(Table.PLACE)) {
            throw new IllegalArgumentException("a column called '%s'".formatted(name));
        }
    }

    /** A column of numbers. */
    public static Column number(String name) {
        return new Column(name, ColumnKind.NUMBER);
    }

    /** A column of whole numbers. */
    public static Column wholeNumber(String name) {
        return new Column(name, ColumnKind.WHOLE_NUMBER);
    }

    /** A column of answers' codes. */
    public static Column answerCode(String name) {
        return new Column(name, ColumnKind.ANSWER_CODE);
    }

    /** A column of text. */
    public static Column text(String name) {
        return new Column(name, ColumnKind.TEXT);
    }

    /** The name as SQL writes it, in quotation marks. */
    public String sql() {
        return Table.quoted(name);
    }
}
