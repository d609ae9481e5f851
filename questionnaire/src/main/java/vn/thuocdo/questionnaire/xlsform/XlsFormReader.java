package vn.thuocdo.questionnaire.xlsform;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuocdo.questionnaire.Inconsistent;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Section;

/**
 * Reads a workbook of XLSForm as a form.
 *
 * <p>What a form cannot say is never passed over in silence: each such cell is told of with sheet, row, column and the
 * mend. Where that changes what is asked, there is no form until it is mended.
 */
public final class XlsFormReader {

    /** How many cells without a result are told of at once: one mend mends them all. */
    private static final int NOT_COMPUTED = 200;

    private static final Set<String> SHEETS = Set.of("survey", "choices", "settings");

    private XlsFormReader() {}

    /** What became of a workbook. */
    public sealed interface Reading {

        /** A form, and what about the workbook it does not care for. */
        record Understood(Questionnaire form, List<XlsFault> remarks) implements Reading {}

        /** No form yet: what is to be mended, and the remarks besides. */
        record NotUnderstood(List<XlsFault> faults) implements Reading {}
    }

    /** Reads it. */
    public static Reading read(Workbook workbook) {
        var faults = new Faults();
        checkSheets(workbook, faults);
        var form = workbook.sheet("survey").flatMap(survey -> form(workbook, survey, faults));
        return form.isPresent() && faults.areOnlyRemarks()
                ? new Reading.Understood(form.get(), faults.all())
                : new Reading.NotUnderstood(faults.all());
    }

    private static void checkSheets(Workbook workbook, Faults faults) {
        if (workbook.sheet("survey").isEmpty()) {
            faults.add("survey", 0, "", XlsProblem.NO_SURVEY);
        }
        var read = new HashSet<String>();
        for (var sheet : workbook.sheets()) {
            var name = sheet.name().trim().toLowerCase(Locale.ROOT);
            var known = SHEETS.contains(name);
            if (known && !read.add(name) && filled(sheet) > 0) {
                faults.add(sheet.name(), 0, "", XlsProblem.SHEET_TWICE, sheet.name(), name);
            } else if (!known) {
                checkOther(sheet, name, faults);
            } else {
                checkComputed(sheet, faults);
            }
        }
    }

    /** What a formula would say that its file does not is unknown, not blank. */
    private static void checkComputed(Workbook.Sheet sheet, Faults faults) {
        var headings = sheet.rows().isEmpty() ? List.<String>of() : sheet.rows().getFirst();
        for (var cell : sheet.notComputed().stream().limit(NOT_COMPUTED).toList()) {
            var heading = cell.column() < headings.size() ? Cells.trimmed(headings.get(cell.column())) : "";
            var column = heading.isEmpty() ? Column.letters(cell.column()) : heading;
            faults.add(sheet.name(), cell.row(), column, XlsProblem.CELL_NOT_COMPUTED, cell.reference());
        }
    }

    private static void checkOther(Workbook.Sheet sheet, String name, Faults faults) {
        var problem = switch (name) {
            case "external_choices", "osm" -> XlsProblem.EXTERNAL;
            case "entities" -> XlsProblem.ENTITIES;
            default -> XlsProblem.SHEET_UNKNOWN;
        };
        var headings = problem == XlsProblem.SHEET_UNKNOWN ? 0 : 1;
        if (filled(sheet) > headings) {
            faults.add(sheet.name(), 0, "", problem, sheet.name());
        }
    }

    private static long filled(Workbook.Sheet sheet) {
        return sheet.rows().stream()
                .filter(row -> !row.stream().allMatch(String::isBlank))
                .count();
    }

    private static Optional<Questionnaire> form(Workbook workbook, Workbook.Sheet sheet, Faults faults) {
        var settings = SettingsReader.of(workbook, faults);
        var survey = Table.of(sheet, settings.usual(), faults);
        var choices = workbook.sheet("choices")
                .map(each -> Table.of(each, settings.usual(), faults))
                .orElse(Table.empty("choices"));
        settings.checkLanguages(survey, choices, faults);
        for (var table : List.of(survey, choices)) {
            new Translations(table, settings.languages(survey.languages()), faults).check();
        }
        var lists = ChoicesReader.read(choices, lists(survey), faults);
        new CellChecks(survey, SurveyReader.KNOWN, faults).check();
        if (!survey.rows().isEmpty() && !survey.has("type")) {
            faults.add(survey.name(), 1, "type", XlsProblem.COLUMN_MISSING, "type");
            return Optional.empty();
        }
        var reader = new SurveyReader(survey, lists, settings, faults);
        var sections = reader.read(survey);
        if (sections.isEmpty()) {
            faults.add(survey.name(), 0, "", XlsProblem.NO_QUESTIONS);
        }
        return faults.areOnlyRemarks() ? form(survey, settings, sections, reader, faults) : Optional.empty();
    }

    /** The lists of choices that its questions name. */
    private static Set<String> lists(Table survey) {
        return survey.rows().stream()
                .map(row -> RowType.of(row.get("type")).list())
                .collect(Collectors.toSet());
    }

    private static Optional<Questionnaire> form(
            Table survey, SettingsReader settings, List<Section> sections, SurveyReader reader, Faults faults) {
        try {
            var languages = settings.languages(survey.languages());
            return Optional.of(new Questionnaire(settings.code(), settings.title(), languages, sections));
        } catch (Inconsistent e) {
            reader.tell(e);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            faults.add(survey.name(), 0, "", XlsProblem.RULE, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
