package vn.thuocdo.questionnaire.xlsform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import vn.thuocdo.questionnaire.Questionnaire;

/** Writes a form as a workbook of XLSForm, from which {@link XlsFormReader} makes the same form again. */
public final class XlsFormWriter {

    private XlsFormWriter() {}

    /** Sheets {@code survey}, {@code choices} and {@code settings}. */
    public static Workbook write(Questionnaire form) {
        var languages = languages(form);
        var choices = new ChoicesWriter(languages);
        var survey = new SurveyWriter(languages, choices);
        form.sections().forEach(survey::add);
        return new Workbook(List.of(survey.sheet(), choices.sheet(), settings(form, languages)));
    }

    private static Workbook.Sheet settings(Questionnaire form, List<String> languages) {
        var sheet = new Sheets(
                "settings",
                languages,
                "form_title",
                "form_id",
                "default_language",
                Column.TITLE + "::",
                SettingsReader.LANGUAGES);
        var first = form.languages().get(0);
        sheet.line()
                .put("form_title", form.title().in(first))
                .put("form_id", form.code())
                .put("default_language", Languages.heading(first))
                .put(Column.TITLE, form.title())
                .put(SettingsReader.LANGUAGES, String.join(" ", form.languages()));
        return sheet.sheet();
    }

    /** Those it is answered in, then all others that some words are in. */
    private static List<String> languages(Questionnaire form) {
        var languages = new LinkedHashSet<>(form.languages());
        var others = new TreeSet<String>(form.title().byLanguage().keySet());
        for (var section : form.sections()) {
            others.addAll(section.title().byLanguage().keySet());
            section.questions()
                    .forEach(question -> question.texts()
                            .forEach(text -> others.addAll(text.byLanguage().keySet())));
        }
        languages.addAll(others);
        return List.copyOf(languages);
    }
}
