package vn.thuocdo.questionnaire.xlsform;

import java.util.List;
import java.util.Set;

/**
 * Finds words that lack one of the languages of the form. Where a whole column is blank the form is in no such
 * language, or has no such words; where single cells are, people read another language there.
 */
record Translations(Table table, List<String> languages, Faults faults) {

    void check() {
        for (var key : Table.SPOKEN) {
            var columns = table.columns().stream()
                    .filter(column -> column.key().equals(key) && languages.contains(column.language()))
                    .filter(column ->
                            rows().stream().anyMatch(row -> !row.cell(column).isBlank()))
                    .toList();
            rows().forEach(row -> check(row, columns));
        }
    }

    /** Those that are read; the words of a choice "other" are looked at where the choice stands. */
    private List<Table.Row> rows() {
        return table.rows().stream()
                .filter(row -> !RowType.of(row.get("type")).isMetadata())
                .filter(row -> row.isBlank(Set.of(SurveyWriter.PART)))
                .toList();
    }

    private void check(Table.Row row, List<Column> columns) {
        var written =
                columns.stream().filter(column -> !row.cell(column).isBlank()).findFirst();
        if (written.isEmpty()) {
            return;
        }
        for (var column : columns) {
            if (row.cell(column).isBlank()) {
                var words = Cells.trimmed(row.cell(written.get()));
                faults.add(
                        table.name(),
                        row.number(),
                        column.heading(),
                        XlsProblem.TRANSLATION_MISSING,
                        words,
                        column.language());
            }
        }
    }
}
