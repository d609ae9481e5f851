package vn.thuocdo.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.questionnaire.xlsform.XlsFormReader.Reading;

class XlsFaultsTest {

    private static final String CHOICES = """
            [choices]
            list_name | name | label
            yn | y | Có
            yn | n | Không
            """;

    private static final String TITLE = "\n[settings]\nform_title\nPhiếu\n";

    /** Each row is the second of its sheet; the first is a question {@code first} that conditions may name. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            calculation ; calculate | a | | calculation=${first} + 1 ; CALCULATION ; type
            calculation ; integer | a | A | calculation=1 + 1 ; CALCULATION ; calculation
            trigger ; integer | a | A | trigger=${first} ; CALCULATION ; trigger
            repeat ; begin_repeat | a | A ; REPEAT ; type
            repeat ; begin repeat | a | A ; REPEAT ; type
            image ; image | a | A ; MEDIA ; type
            audio ; audio | a | A ; MEDIA ; type
            video ; video | a | A ; MEDIA ; type
            file ; file | a | A ; MEDIA ; type
            label image ; text | a | A | media::image=a.png ; MEDIA ; media::image
            label image ; text | a | A | image::English (en)=a.png ; MEDIA ; image::English (en)
            position ; geopoint | a | A ; PLACE ; type
            trace ; geotrace | a | A ; PLACE ; type
            shape ; geoshape | a | A ; PLACE ; type
            time ; time | a | A ; TIME ; type
            time and day ; dateTime | a | A ; TIME ; type
            rank ; rank yn | a | A ; RANK ; type
            range ; range | a | A | parameters=start=0 end=10 ; RANGE ; type
            barcode ; barcode | a | A ; BARCODE ; type
            acknowledge ; acknowledge | a | A ; ACKNOWLEDGE ; type
            hidden ; hidden | a | A ; HIDDEN ; type
            disabled ; text | a | A | disabled=yes ; HIDDEN ; disabled
            external ; select_one_from_file a.csv | a | A ; EXTERNAL ; type
            external ; select_one_external yn | a | A ; EXTERNAL ; type
            search ; select_one yn | a | A | appearance=search('x') ; EXTERNAL ; appearance
            cascade ; select_one yn | a | A | choice_filter=p=${first} ; CHOICE_FILTER ; choice_filter
            default ; text | a | A | default=Tốt ; DEFAULT ; default
            read only ; text | a | A | read_only=yes ; READ_ONLY ; read_only
            read only ; text | a | A | read only=true ; READ_ONLY ; read only
            randomized ; select_one yn | a | A | parameters=randomize=true ; PARAMETERS ; parameters
            raw XML ; text | a | A | bind::odk:length=5 ; RAW_XML ; bind::odk:length
            raw XML ; text | a | A | body::accuracyThreshold=5 ; RAW_XML ; body::accuracyThreshold
            guidance ; text | a | A | guidance_hint=Đọc to ; GUIDANCE ; guidance_hint
            words of answers ; note | a | Chào ${first} ; PIPING ; label
            old table ; select_one yn | a | A | appearance=label ; LABEL_ROW ; appearance
            unknown type ; slider | a | A ; TYPE_UNKNOWN ; type
            no type ; | a | A ; TYPE_MISSING ; type
            no list ; select_one nn | a | A ; LIST_UNKNOWN ; type
            no label ; text | a | ; LABEL ; label
            no name ; text | | A ; NAME ; name
            Vietnamese name ; text | tên | A ; NAME ; name
            name twice ; text | first | A ; NAME_TWICE ; name
            spelled alike ; text | First | A ; NAME_TWICE ; name
            required by rule ; text | a | A | required=${first} > 1 ; REQUIRED ; required
            function ; text | a | A | relevant=pulldata('a','b','c','d') ; CONDITION ; relevant
            path ; text | a | A | relevant=/data/first = 1 ; CONDITION ; relevant
            pattern ; text | a | A | constraint=regex(., '(?=a)') ; CONDITION ; constraint
            unknown question ; text | a | A | relevant=${second} = 1 ; CONDITION_LOOKS_AHEAD ; relevant
            own answer ; text | a | A | relevant=. = 1 ; OWN_VALUE ; relevant
            itself ; text | a | A | relevant=${a} = 1 ; CONDITION_LOOKS_AHEAD ; relevant
            required note ; note | a | A | required=yes ; NOT_ANSWERED ; required
            limits ; integer | a | A | thuocdo::limits=. >= 1 ; LIMITS ; thuocdo::limits
            channel ; text | a | A | thuocdo::channels=fax ; OWN_COLUMN ; thuocdo::channels
            end of group ; end_group | | ; GROUP_NOT_OPENED ; type
            open group ; begin_group | a | A ; GROUP_NOT_CLOSED ; type
            """)
    void namesWhatIsNotSupportedWithItsPlace(String name, String row, XlsProblem problem, String column) {
        var faults = faults(survey(row));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.sheet()).isEqualTo("survey");
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.problem()).isEqualTo(problem);
            assertThat(fault.in("vi")).doesNotContain("{0}", "{1}");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            type|name|label|appearance/begin_group|g|G|table-list/integer|a|A |/end_group|||; GRID_ROW
            type | name | label | appearance/begin_group | g | G | table-list/end_group | | | ; GRID_EMPTY
            type|name|label/begin_group|g|G/begin_group|h|H/text|a|A/end_group||/end_group||; NESTED_GROUP
            type | name | label | label::vi/text | a | A | B ; COLUMN_TWICE
            type | name | label::Tiếng sao Hỏa/text | a | A ; LANGUAGE
            type | name | label ; NO_QUESTIONS
            """)
    void namesWhatIsWrongWithTheSheet(String rows, XlsProblem problem) {
        var faults = faults("[survey]\n" + rows.replace("/", "\n") + "\n\n" + CHOICES);

        assertThat(faults).extracting(XlsFault::problem).contains(problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            yn | a b | Có ; CHOICE_CODE
            yn | có | Có ; CHOICE_CODE
            yn | y | Có lần nữa ; CHOICE_TWICE
            yn | z | ; LABEL
            yn | z | Chào ${first} ; PIPING
            """)
    void namesWhatIsWrongWithAChoice(String row, XlsProblem problem) {
        var faults = faults(survey("text | a | A") + row + "\n");

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.sheet()).isEqualTo("choices");
            assertThat(fault.row()).isEqualTo(4);
            assertThat(fault.problem()).isEqualTo(problem);
        });
    }

    @Test
    void namesWhatIsSetButNotSupported() {
        var text = survey("text | a | A") + """

                [settings]
                form_title | form_id | public_key | submission_url
                Phiếu | p | MIIB | https://example.org

                [external_choices]
                list_name | name | label
                x | y | z
                """;

        assertThat(faults(text))
                .extracting(XlsFault::problem)
                .containsExactly(XlsProblem.EXTERNAL, XlsProblem.SECRET, XlsProblem.SECRET, XlsProblem.LIST_UNUSED);
    }

    @Test
    void tellsAllFaultsAtOnceInTheOrderOfTheirKinds() {
        var faults = faults("[survey]\ntype | name | label\ngeopoint | a | A\nimage | b | B\ntext | c |\n" + TITLE);

        assertThat(faults)
                .extracting(XlsFault::row, XlsFault::problem)
                .containsExactly(tuple(2, XlsProblem.PLACE), tuple(3, XlsProblem.MEDIA), tuple(4, XlsProblem.LABEL));
    }

    @Test
    void remarksUponWhatItLeavesOutWithoutHarm() throws Exception {
        var reading = XlsFormReader.read(WorkbookText.of(WorkbookText.resource("12-spelling.txt")));

        assertThat(reading).isInstanceOf(Reading.Understood.class);
        assertThat(((Reading.Understood) reading).remarks())
                .extracting(fault -> "%s %d %s".formatted(fault.problem(), fault.row(), fault.column()))
                .containsExactly(
                        "SETTING 2 version",
                        "CODE 2 form_id",
                        "COLUMN_UNKNOWN 4 notes",
                        "RENAMED 4 Name",
                        "RENAMED 5 Name",
                        "METADATA 2 Type",
                        "METADATA 3 Type",
                        "APPEARANCE 4 appearance");
    }

    @Test
    void remarksUponWhatMeansNothingForAGroup() {
        var text = """
                [survey]
                type | name | label | hint | constraint_message | constraint | appearance
                begin_group | g | G | Đọc kỹ | | | w1
                integer | a | A | | Sai rồi | |
                integer | b | B | | | . > 1 |
                end_group | | | | | |
                """;

        var reading = XlsFormReader.read(WorkbookText.of(text));

        assertThat(reading).isInstanceOf(Reading.Understood.class);
        assertThat(((Reading.Understood) reading).remarks())
                .extracting(XlsFault::problem)
                .containsExactly(
                        XlsProblem.UNTITLED,
                        XlsProblem.GROUP_CELL,
                        XlsProblem.APPEARANCE,
                        XlsProblem.MESSAGE_ALONE,
                        XlsProblem.CONSTRAINT_MESSAGE);
    }

    @Test
    void saysWhatIsTheMatterInBothLanguages() {
        var fault = faults(survey("text | a | A | relevant=count(${first}) > 1") + TITLE)
                .get(1);

        assertThat(fault.in("vi"))
                .startsWith("Điều kiện “count(${first}) > 1” sai từ ký tự thứ 1: không có hàm “count”");
        assertThat(fault.in("en")).contains("there is no function “count”; there are selected(), count-selected(),");
    }

    @Test
    void hasASentenceForEveryProblem() {
        for (var problem : XlsProblem.values()) {
            var fault = new XlsFault("survey", 1, "", problem, List.of("a", "b", "c"));

            assertThat(fault.in("vi")).isNotEqualTo(fault.in("en"));
        }
    }

    /** A survey with a question {@code first} and one more row, whose last cells may name their own columns. */
    private static String survey(String row) {
        var cells = row.split(" \\|", -1);
        var headings = new StringBuilder("type | name | label");
        var first = new StringBuilder("integer | first | Câu đầu");
        var second = new StringBuilder();
        for (var i = 0; i < cells.length; i++) {
            var equals = i < 3 ? -1 : cells[i].indexOf('=');
            headings.append(i < 3 ? "" : " | " + cells[i].substring(0, equals).strip());
            first.append(i < 3 ? "" : " |");
            second.append(i == 0 ? "" : " | ")
                    .append(cells[i].substring(equals + 1).strip());
        }
        return "[survey]\n%s\n%s\n%s\n\n%s".formatted(headings, first, second, CHOICES);
    }

    private static List<XlsFault> faults(String text) {
        var reading = XlsFormReader.read(WorkbookText.of(text));
        assertThat(reading).isInstanceOf(Reading.NotUnderstood.class);
        return ((Reading.NotUnderstood) reading).faults();
    }
}
