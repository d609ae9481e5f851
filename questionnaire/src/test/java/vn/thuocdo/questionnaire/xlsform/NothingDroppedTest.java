package vn.thuocdo.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.questionnaire.xlsform.XlsFormReader.Reading;

/** No cell is passed over in silence: each is told of with sheet, row and column. */
class NothingDroppedTest {

    private static final String CHOICES = "~[choices]~list_name|name|label~yn|y|Có~yn|n|Không";
    private static final String SETTINGS = "~[settings]~form_title|form_id~Phiếu|p";

    /** Rows of the survey, parted by {@code ~}; then what is told: sheet, row, column, problem. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            type|name|label~select_one yn s|a|A ; survey 2 type TYPE_WORDS
            type|name|label~select_one yn randomize|a|A ; survey 2 type TYPE_WORDS
            type|name|label~select_one yn s or_other|a|A ; survey 2 type TYPE_WORDS
            type|name|label~text yn|a|A~select_one yn|b|B ; survey 2 type TYPE_WORDS
            type|name|label~text audit|a|A~select_one yn|b|B ; survey 2 type TYPE_WORDS
            type|name|label~integer 5|a|A~select_one yn|b|B ; survey 2 type TYPE_WORDS
            type|name|label~begin group khac|g|G~select_one yn|a|A~end group|| ; survey 2 type TYPE_WORDS
            type|name|label~begin group|g|G~select_one yn|a|A~end group g|| ; survey 4 type TYPE_WORDS
            type|name|label~select one from file a.csv|a|A~select_one yn|b|B ; survey 2 type EXTERNAL
            type|name|label~begin_group|g|G~select_one yn|a|A~end_group|h| ; survey 4 name END_CELL
            type|name|label~begin_group|g|G~select_one yn|a|A~end_group|g| ;
            type|name|label~begin_group|g|G~select_one yn|a|A~end_group||Hết ; survey 4 label END_CELL
            type|name|label|hint~begin_group|g|G|~select_one yn|a|A|~end_group|||H ; survey 4 hint END_CELL
            type|name|label|relevant~select_one yn|a|A|~begin_group|g|G|~integer|b|B|~end_group|||${a} = 'y' \
              ; survey 5 relevant END_RULE
            type|name|label|required~begin_group|g|G|~select_one yn|a|A|yes~end_group|||yes ; survey 4 required END_RULE
            type|name|label|required~begin_group|g|G|false~select_one yn|a|A|yes~end_group|||no ;
            type|name|label|constraint_message~begin_group|g|G|M~select_one yn|a|A|~end_group||| \
              ; survey 2 constraint_message GROUP_CELL
            type|name|label|thuocdo::missing~begin_group|g|G|refused~select_one yn|a|A|~end_group||| \
              ; survey 2 thuocdo::missing GROUP_RULE
            type|name|label|thuocdo::channels~begin_group|g|G|web~select_one yn|a|A|~end_group||| \
              ; survey 2 thuocdo::channels GROUP_RULE
            type|name|label|thuocdo::credit~begin_group|g|G|receiving~select_one yn|a|A|~end_group||| \
              ; survey 2 thuocdo::credit GROUP_CELL
            type|name|label|thuocdo::official~begin_group|g|G|yes~select_one yn|a|A|~end_group||| \
              ; survey 2 thuocdo::official GROUP_CELL
            type|name|label|thuocdo::verified~begin_group|g|G|no~select_one yn|a|A|~end_group||| \
              ; survey 2 thuocdo::verified GROUP_CELL
            type|name|label|required~begin_group|g|G|yes~select_one yn|a|A|~end_group||| ; survey 2 required GROUP_RULE
            type|name|label|appearance~begin_group|g|G|field-list w2~select_one yn|a|A|~end_group||| \
              ; survey 2 appearance APPEARANCE
            type|name|label|appearance|constraint~begin_group|g|G|table-list|. = 1~select_one yn|a|A||~end_group|||| \
              ; survey 2 constraint GROUP_RULE
            type|name|label|appearance|constraint_message~begin_group|g|G|table-list|M~select_one yn|a|A||\
            ~end_group|||| ; survey 2 constraint_message GROUP_CELL
            type|name|label|appearance|constraint_message~begin_group|g|G|table-list|~select_one yn|a|A||M\
            ~end_group|||| ; survey 3 constraint_message MESSAGE_ALONE
            type|name|label|appearance|required~begin_group|g|G|table-list|yes~select_one yn|a|A||no~end_group|||| \
              ; survey 2 required GRID_REQUIRED
            type|name|label|appearance|required~begin_group|g|G|table-list|yes~select_one yn|a|A||yes~end_group|||| ;
            type|name|label|appearance~begin_group|g|G|table-list w4~select_one yn|a|A|~end_group||| \
              ; survey 2 appearance APPEARANCE
            type|name|label|constraint_message~note|n|N|M~select_one yn|a|A| ; survey 2 constraint_message MESSAGE_ALONE
            type|name|label|thuocdo::missing~note|n|N|refused~select_one yn|a|A| \
              ; survey 2 thuocdo::missing NOT_ANSWERED
            type|name|label|thuocdo::decimals~integer|n|N|2~select_one yn|a|A| \
              ; survey 2 thuocdo::decimals KIND_CELL
            type|name|label|constraint|thuocdo::limits~select_one yn|a|A|. >= 1|. >= 1 \
              ; survey 2 thuocdo::limits KIND_CELL
            type|name|label|constraint|thuocdo::limits~select_one yn|a|A||~integer|n|N|string-length(.) <= 5\
            |string-length(.) <= 5 ; survey 3 thuocdo::limits LIMITS
            type|name|label|thuocdo::credit~select_one yn|a|A|receiving resolving ; survey 2 thuocdo::credit OWN_COLUMN
            type|name|label|thuocdo::itme~select_one yn|a|A|q1 ; survey 2 thuocdo::itme OWN_COLUMN_UNKNOWN
            type|name|label|calculate~select_one yn|a|A|1+1 ; survey 2 calculate CALCULATION
            type|name|label|relevance|relevant~select_one yn|a|A|| ; survey 1 relevant COLUMN_TWICE
            type|name|label~select_one yn|a|A|B ; survey 2 D NO_HEADING
            type|name|label~select_one yn|a|#REF! ; survey 2 label CELL_BROKEN
            type|name|label|appearance~select_one yn|a|A|~date|d|D|month-year ; survey 3 appearance PART_OF_DAY
            type|name|label|appearance~select_one yn|a|A|~integer|d|D|ex:org.app(a=1) ; survey 3 appearance EXTERNAL
            type|name|label|parameters~audit|audit||x=y~select_one yn|a|A| ; survey 2 type METADATA
            type|name|label|notes~|||Phần một~select_one yn|a|A| ; survey 2 notes COLUMN_UNKNOWN
            type|name|label~select_one yn or_other|a|A~text|a_other|B ; survey 3 name OTHER_NAME
            loai|name|label~select_one yn|a|A ; survey 2 loai COLUMN_UNKNOWN, survey 1 type COLUMN_MISSING, \
              choices 2 list_name LIST_UNUSED
            type|name|label|hint::English (en)~select_one yn|a|A|H ; survey 2 hint::English (en) LANGUAGE_UNUSED
            type|name|label|thuocdo::channels|relevant~select_one yn|a|A|web|~integer|b|B||${a} = 'y' \
              ; survey 3 relevant CONDITION_CHANNEL
            type|name|label::vi|label::en~select_one yn|a|A|~text|b|B|B ; survey 2 label::en TRANSLATION_MISSING
            type|name|label::vi|label::en~select_one yn|a||A~text|b|B|B ; survey 2 label::vi TRANSLATION_MISSING
            type|name|label::vi|label::en~select_one yn|a|A|A~begin_group|g|G|~text|b|B|B~end_group||| \
              ; survey 3 label::en TRANSLATION_MISSING
            type|name|label|label::en|hint|hint::en~select_one yn|a|A|A|H|~text|b|B|B|H|H~text|c|C|C|| \
              ; survey 2 hint::en TRANSLATION_MISSING
            type|name|label|label::en|hint~select_one yn|a|A|A|H~text|b|B|B| ;
            type|name|label|label::en~deviceid|d|D|~select_one yn|a|A|A ; survey 2 type METADATA
            """)
    void ofTheSurvey(String rows, @Nullable String told) {
        assertTold(rows + CHOICES + SETTINGS, told);
    }

    /** Further sheets, behind a survey of one question. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            [choices]~list_name|name|label~yn|y|Có~|n|Không ; choices 3 list_name CHOICE_LIST
            [choices]~list_name|name|label~yn|y|Có~||Không ; choices 3 list_name CHOICE_LIST
            [choices]~list|name|label~yn|y|Có ; choices 2 list COLUMN_UNKNOWN, choices 1 list_name COLUMN_MISSING, \
              survey 2 type LIST_UNKNOWN
            [choices]~list_name|name|label~yn|y|Có~x|1|Một~x|2|Hai ; choices 3 list_name LIST_UNUSED
            [choices]~list_name|name|label|thuocdo::scores~yn|y|Có|1 ; choices 2 thuocdo::scores OWN_COLUMN_UNKNOWN
            [choices]~list_name|name|label|label::km~yn|y|Có|C ; choices 2 label::km LANGUAGE_UNUSED
            [choices]~list_name|name|value|label~yn|y|y|Có ; choices 1 value COLUMN_TWICE
            [Survey ]~type|name|label~text|b|B~[choices]~list_name|name|label~yn|y|Có ; Survey  0  SHEET_TWICE
            [notes]~Ghi chú~[choices]~list_name|name|label~yn|y|Có ; notes 0  SHEET_UNKNOWN
            [entities]~list_name|label~[choices]~list_name|name|label~yn|y|Có ;
            """)
    void ofOtherSheets(String sheets, @Nullable String told) {
        assertTold("type|name|label~select_one yn|a|A~" + sheets + SETTINGS, told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            form_title|form_id~P|P 1 ; settings 2 form_id CODE
            form_id~p ; settings 2 form_title UNTITLED
            form_title|default_language~P|Tiếng sao Hỏa ; settings 2 default_language LANGUAGE
            form_title|default_language~P|default ;
            form_title|thuocdo::languages~P|vi, en ; settings 2 thuocdo::languages LANGUAGE
            form_title|style~P|pages ; settings 2 style SETTING
            form_title|allow_choice_duplicates~P|yes ; settings 2 allow_choice_duplicates SETTING
            form_title|form_id~P|~|q ; settings 3  SETTINGS_ROW
            title|id_string~P|p ;
            """)
    void ofTheSettings(String rows, @Nullable String told) {
        assertTold("type|name|label~select_one yn|a|A" + CHOICES + "~[settings]~" + rows, told);
    }

    @Test
    void ofAChoiceWithoutItsTranslation() {
        assertTold(
                "type|name|label|label::en~select_one yn|a|A|A~[choices]~list_name|name|label|label::en~yn|y|Có|"
                        + "~yn|n|Không|No" + SETTINGS,
                "choices 2 label::en TRANSLATION_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"3, 2, label, C3", "3, 1, name, B3", "1, 2, C, C1", "2, 3, D, D2"})
    void ofAFormulaWithoutItsResult(int row, int column, String heading, String reference) {
        var survey = WorkbookText.of("[survey]\ntype|name|label\ntext|a|A\ntext|b|B")
                .sheets()
                .getFirst();
        var rows = new ArrayList<>(survey.rows());
        var cells = new ArrayList<>(rows.get(row - 1));
        cells.subList(Math.min(column, cells.size()), cells.size()).clear();
        rows.set(row - 1, cells);
        var told = new Workbook.Sheet("survey", rows, List.of(new Workbook.Cell(row, column)));

        var reading = XlsFormReader.read(new Workbook(List.of(told)));

        assertThat(((Reading.NotUnderstood) reading).faults())
                .filteredOn(fault -> fault.problem() == XlsProblem.CELL_NOT_COMPUTED)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.row()).isEqualTo(row);
                    assertThat(fault.column()).isEqualTo(heading);
                    assertThat(fault.in("vi")).startsWith("Ô %s là công thức".formatted(reference));
                });
    }

    @Test
    void ofADefaultLanguageThatNoLabelIsIn() {
        var settings = "~[settings]~form_title|default_language~P|English";

        assertTold(
                "type|name|label::vi~select_one yn|a|A" + CHOICES.replace("label", "label::vi") + settings,
                "settings 2 default_language LANGUAGE_FIRST");
    }

    /** Cells of the row below {@code select_one yn or_other}, which only repeats its choice "khác". */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            text|a_other|Khác||selected(${a}, 'k')|other ;
            text|a_other|||selected(${a}, 'k')|other ;
            text|a_other|Nghề gì?||selected(${a}, 'k')|other ; survey 3 label PART_CELL
            text|a_other|Khác|yes|selected(${a}, 'k')|other ; survey 3 required PART_CELL
            text|a_other|Khác||${a} = 'y'|other ; survey 3 relevant PART_CELL
            integer|a_other|Khác||selected(${a}, 'k')|other ; survey 3 type PART_CELL
            text|a_other|Khác|||mine ; survey 3 thuocdo::part OWN_COLUMN
            """)
    void ofTheRowThatRepeatsAChoice(String row, @Nullable String told) {
        var choices = "~[choices]~list_name|name|label|thuocdo::other~yn|y|Có|~yn|k|Khác|yes";

        assertTold(
                "type|name|label|required|relevant|thuocdo::part~select_one yn|a|A|||~" + row + choices + SETTINGS,
                told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            type|name|caption|Constraint Message~integer|a|A|M ; A ; survey 2 Constraint Message MESSAGE_ALONE
            COMMAND|Tag|label :: Tiếng Việt (vi)~text|a|A ; A ;
            type\u00a0|name|label:vietnamese~text\u00a0|a|A ; A ;
            """)
    void readsOtherSpellingsOfHeadings(String rows, String label, @Nullable String told) {
        var reading = assertTold(rows + SETTINGS, told);

        assertThat(((Reading.Understood) reading)
                        .form()
                        .questions()
                        .get(0)
                        .label()
                        .in("vi"))
                .isEqualTo(label);
    }

    @Test
    void takesRelevanceForRelevant() {
        var rows = "type|name|label|relevance~select_one yn|a|A|~text|b|B|${a} = 'y'" + CHOICES + SETTINGS;

        var form = ((Reading.Understood) assertTold(rows, null)).form();

        assertThat(form.find("b").orElseThrow().relevant()).hasToString("${a} = 'y'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Phiếu Khảo Sát 2026 (v2) ; phieu-khao-sat-2026-v2
            ĐÁNH GIÁ một cửa ; danh-gia-mot-cua
            _ưu tiên_ ; uu-tien
            កម្ពុជា ; phieu
            p-1_ ; p-1_
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b \
              ; aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            """)
    void spellsACodeWithoutMarks(String written, String code) {
        assertThat(FormCode.of(written)).isEqualTo(code);
    }

    private static Reading assertTold(String text, @Nullable String told) {
        var reading = XlsFormReader.read(WorkbookText.of("[survey]\n" + text.replace("~", "\n")));
        var found = switch (reading) {
            case Reading.Understood understood -> understood.remarks();
            case Reading.NotUnderstood not -> not.faults();
        };
        var wanted = told == null ? List.<String>of() : List.of(told.split(", +"));
        assertThat(found)
                .extracting(
                        fault -> "%s %d %s %s".formatted(fault.sheet(), fault.row(), fault.column(), fault.problem()))
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(found)
                .allSatisfy(fault -> assertThat(fault.in("vi") + fault.in("en")).doesNotContain("{0}", "{1}"));
        var refused = found.stream().anyMatch(fault -> !fault.problem().isRemark());
        assertThat(reading).isInstanceOf(refused ? Reading.NotUnderstood.class : Reading.Understood.class);
        return reading;
    }
}
