package vn.thuocdo.questionnaire.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.Text;

/** Builds a sheet row by row; columns that stay blank are left out. */
final class Sheets {

    private final String name;
    private final List<String> languages;
    private final List<String> columns = new ArrayList<>();
    private final List<Map<String, String>> rows = new ArrayList<>();

    /** @param keys the columns in their order; those that end with {@code ::} stand once for each language */
    Sheets(String name, List<String> languages, String... keys) {
        this.name = name;
        this.languages = languages;
        for (var key : keys) {
            if (key.endsWith("::")) {
                languages.forEach(language -> columns.add(key + Languages.heading(language)));
            } else {
                columns.add(key);
            }
        }
    }

    /** A row to be filled. */
    final class Line {

        private final Map<String, String> cells = new LinkedHashMap<>();

        Line put(String key, String words) {
            if (!columns.contains(key)) {
                throw new IllegalArgumentException("no column " + key);
            }
            cells.put(key, words);
            return this;
        }

        Line put(String key, @Nullable Text text) {
            if (text != null) {
                text.byLanguage().forEach((language, words) -> put(key + "::" + Languages.heading(language), words));
            }
            return this;
        }

        Line yes(String key, boolean truth) {
            return truth ? put(key, "yes") : this;
        }
    }

    Line line() {
        var line = new Line();
        rows.add(line.cells);
        return line;
    }

    List<String> languages() {
        return languages;
    }

    Workbook.Sheet sheet() {
        var used = columns.stream()
                .filter(column -> columns.indexOf(column) < 2 || rows.stream().anyMatch(row -> row.containsKey(column)))
                .toList();
        var all = new ArrayList<List<String>>(List.of(used));
        rows.forEach(row -> all.add(
                used.stream().map(column -> row.getOrDefault(column, "")).toList()));
        return new Workbook.Sheet(name, all);
    }
}
