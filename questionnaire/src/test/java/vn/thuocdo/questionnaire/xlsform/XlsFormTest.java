package vn.thuocdo.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.questionnaire.Examples;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.json.Malformed;
import vn.thuocdo.questionnaire.json.QuestionnaireJson;
import vn.thuocdo.questionnaire.xlsform.XlsFormReader.Reading;

class XlsFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-single",
                "02-multiple",
                "03-grid",
                "04-numbers",
                "05-text",
                "06-dates",
                "07-sections",
                "08-conditions",
                "09-languages",
                "10-method",
                "11-other-words",
                "12-spelling",
            })
    void readsAFormOfEachKindAndGivesItBack(String name) throws IOException, Malformed {
        var form = read(WorkbookText.of(WorkbookText.resource(name + ".txt")));

        assertThat(QuestionnaireJson.write(form))
                .isEqualTo(WorkbookText.resource(name + ".json").strip());
        assertThat(read(XlsFormWriter.write(form))).isEqualTo(form);
    }

    @Test
    void givesAnOwnFormBackIdenticalAndTellsOfNothingButItsMissingTranslations() {
        var form = Examples.aForm();

        var reading = (Reading.Understood) XlsFormReader.read(XlsFormWriter.write(form));

        assertThat(reading.form()).isEqualTo(form);
        assertThat(reading.remarks()).extracting(XlsFault::problem).containsOnly(XlsProblem.TRANSLATION_MISSING);
    }

    @Test
    void writesWhatOtherProgramsUnderstand() {
        var survey = XlsFormWriter.write(Examples.aForm()).sheet("survey").orElseThrow();

        var rows = survey.rows().stream().map(row -> String.join("|", row.subList(0, 2)));
        assertThat(rows)
                .containsExactly(
                        "type|name",
                        "begin_group|bat_dau",
                        "select_one self|self",
                        "decimal|age",
                        "date|returned",
                        "end_group|",
                        "begin_group|danh_gia",
                        "note|intro",
                        "select_multiple channel|channel",
                        "text|channel_other",
                        "begin_group|ratings",
                        "select_one ratings|q9_24",
                        "select_one ratings|q9_26",
                        "end_group|",
                        "text|remark",
                        "end_group|");
        assertThat(survey.rows().get(3)).contains(". >= 18 and . <= 120 and (. mod 1 = 0)");
    }

    private static Questionnaire read(Workbook workbook) {
        var reading = XlsFormReader.read(workbook);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).form();
    }
}
