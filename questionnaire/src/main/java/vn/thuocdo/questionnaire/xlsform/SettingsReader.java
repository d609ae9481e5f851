package vn.thuocdo.questionnaire.xlsform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.Text;

/** Reads the sheet {@code settings}: what the form is called, and in which languages it is. */
final class SettingsReader {

    static final String LANGUAGES = Column.OWN + "languages";

    private static final String FORM_TITLE = "form_title";
    private static final String FORM_ID = "form_id";
    private static final String DEFAULT_LANGUAGE = "default_language";
    private static final Set<String> KNOWN = Set.of(FORM_TITLE, FORM_ID, DEFAULT_LANGUAGE, Column.TITLE, LANGUAGES);
    private static final Set<String> SECRET = Set.of("public_key", "submission_url");

    private final Table table;
    private final String usual;

    private SettingsReader(Table table, String usual) {
        this.table = table;
        this.usual = usual;
    }

    static SettingsReader of(Workbook workbook, Faults faults) {
        var sheet = workbook.sheet("settings");
        var usual = sheet.flatMap(SettingsReader::usual).orElse(Text.FIRST);
        var reader = new SettingsReader(
                sheet.map(each -> Table.of(each, usual, faults)).orElse(Table.empty("settings")), usual);
        reader.check(faults);
        return reader;
    }

    /** The language of columns that name none. */
    String usual() {
        return usual;
    }

    private static Optional<String> usual(Workbook.Sheet sheet) {
        var plain = Table.of(sheet, Text.FIRST, new Faults());
        return plain.rows().stream()
                .findFirst()
                .map(row -> row.get(DEFAULT_LANGUAGE))
                .filter(language -> !isNone(language))
                .flatMap(Languages::tag);
    }

    /** Whether it names no language; {@code default} is what XLSForm itself says for none. */
    private static boolean isNone(String language) {
        return language.isEmpty() || language.equals("default");
    }

    private void check(Faults faults) {
        var first = table.rows().stream().findFirst();
        first.ifPresent(row -> check(row, faults));
        for (var row : table.rows().stream().skip(1).toList()) {
            row.fault(faults, "", XlsProblem.SETTINGS_ROW, row.number());
        }
        if (first.map(row -> row.isBlank(Set.of(FORM_TITLE, Column.TITLE))).orElse(true)) {
            faults.add(table.name(), first.map(Table.Row::number).orElse(2), FORM_TITLE, XlsProblem.UNTITLED, code());
        }
    }

    private void check(Table.Row row, Faults faults) {
        for (var column : table.columns()) {
            if (!KNOWN.contains(column.key()) && !row.cell(column).isBlank()) {
                row.fault(faults, column.key(), problem(column), column.heading());
            }
        }
        var language = row.get(DEFAULT_LANGUAGE);
        if (!isNone(language) && Languages.tag(language).isEmpty()) {
            row.fault(faults, DEFAULT_LANGUAGE, XlsProblem.LANGUAGE, language);
        }
        var id = row.get(FORM_ID);
        if (!id.isEmpty() && !id.equals(code())) {
            row.fault(faults, FORM_ID, XlsProblem.CODE, id, code());
        }
        for (var tag : row.get(LANGUAGES).split("\\s+")) {
            if (!tag.isEmpty() && !Languages.isTag(tag)) {
                row.fault(faults, LANGUAGES, XlsProblem.LANGUAGE, tag);
            }
        }
    }

    private static XlsProblem problem(Column column) {
        if (column.key().startsWith(Column.OWN)) {
            return XlsProblem.OWN_COLUMN_UNKNOWN;
        }
        return SECRET.contains(column.key()) ? XlsProblem.SECRET : XlsProblem.SETTING;
    }

    private @Nullable String cell(String key) {
        return table.rows().stream()
                .findFirst()
                .map(row -> row.get(key))
                .filter(words -> !words.isEmpty())
                .orElse(null);
    }

    /** Tells of words in languages that the form, by its labels, is not answered in. */
    void checkLanguages(Table survey, Table choices, Faults faults) {
        if (cell(LANGUAGES) != null) {
            return;
        }
        var languages = languages(survey.languages());
        var written = cell(DEFAULT_LANGUAGE);
        if (written != null && !isNone(written) && !languages.contains(usual)) {
            var row = table.rows().getFirst();
            row.fault(faults, DEFAULT_LANGUAGE, XlsProblem.LANGUAGE_FIRST, written, languages.getFirst());
        }
        for (var sheet : List.of(survey, choices)) {
            sheet.checkLanguages(languages, faults);
        }
    }

    /** The title, in all languages it is in; a changed {@code form_title} goes before ours. */
    Text title() {
        Map<String, String> words = new TreeMap<>();
        table.rows().stream()
                .findFirst()
                .map(row -> row.text(Column.TITLE))
                .ifPresent(text -> words.putAll(text.byLanguage()));
        var title = cell(FORM_TITLE);
        if (title != null && !title.equals(words.getOrDefault(usual, "").trim())) {
            words.put(usual, title);
        }
        if (words.isEmpty()) {
            words.put(Text.FIRST, code());
        }
        return new Text(words);
    }

    String code() {
        var written = cell(FORM_ID);
        return written == null ? FormCode.UNNAMED : FormCode.of(written);
    }

    /** As the sheet says, or else those of the labels. */
    List<String> languages(Set<String> ofLabels) {
        var written = cell(LANGUAGES);
        if (written != null) {
            return Arrays.stream(written.split("\\s+")).distinct().toList();
        }
        var languages = new ArrayList<>(ofLabels);
        if (languages.remove(usual) || languages.isEmpty()) {
            languages.add(0, usual);
        }
        return languages;
    }
}
