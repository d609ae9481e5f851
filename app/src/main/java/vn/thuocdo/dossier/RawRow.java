package vn.thuocdo.dossier;

import java.util.List;

/**
 * A dossier as it was handed in, nothing checked. It has no text of its own: a log must not tell about people.
 *
 * @param line where it stands in the file, or in the array of the feed
 * @param values one for each {@link Field}, blank where there is none
 */
record RawRow(long line, List<String> values) {

    String get(Field field) {
        return values.get(field.ordinal());
    }

    @Override
    public String toString() {
        return "row " + line;
    }
}
