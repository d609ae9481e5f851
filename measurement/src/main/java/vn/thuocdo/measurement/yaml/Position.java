package vn.thuocdo.measurement.yaml;

/**
 * A place in a text file, or the file as a whole.
 *
 * @param file the file's name as the user wrote it
 * @param line counted from 1; 0 means the file as a whole
 * @param column in characters (code points), counted from 1; 0 exactly when {@code line} is
 */
public record Position(String file, int line, int column) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one of them is negative, or only one of them is 0
     */
    public Position {
        if (line < 0 || column < 0 || (line == 0) != (column == 0)) {
            throw new IllegalArgumentException("line %d, column %d of %s".formatted(line, column, file));
        }
    }

    /** The file as a whole, for what is wrong with no line in particular. */
    public static Position wholeFile(String file) {
        return new Position(file, 0, 0);
    }

    /** The form editors and terminals make a link of: {@code file:line:column}, or {@code file} alone. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
