package vn.thuocdo.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.questionnaire.condition.Condition;
import vn.thuocdo.questionnaire.json.AnswersJson;
import vn.thuocdo.questionnaire.json.Malformed;

class ValidationTest {

    @Test
    void findsNothingWrongWithGoodAnswers() {
        assertThat(faults(Examples.someAnswers())).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"self":["maybe"]}                           | self: choice [maybe]
            {"self":["no","yes"]}                        | self: several []
            {"self":"yes"}                               | self: kind []
            {"self":{"missing":"blank"}}                 | self: required []
            {"self":{"missing":"refused"}}               | self: missing []
            {"age":17}                                   | age: too-small [18]
            {"age":121}                                  | age: too-large [120]
            {"age":20.25}                                | age: decimals [1]
            {"age":20.5}                                 | age: constraint []
            {"age":{"missing":"dont-know"}}              | age: missing []
            {"age":["20"]}                               | age: kind []
            {"returned":{"day":"2025-12-31"}}            | returned: too-early [2026-01-01]
            {"returned":{"day":"2026-11-28"}}            | returned: too-late [2026-11-27]
            {"channel":["none","web"],"q9_26":["1"]}     | q9_26: irrelevant [], channel: exclusive [none]
            {"q9_24":["4"]}                              | q9_24: choice [4]
            {"q9_24":["1"],"remark":"Dài quá hai mươi chữ cái"} | remark: too-long [20]
            {"q9_24":["1"],"remark":"\\u0007"}           | remark: characters []
            {"remark":"Tốt"}                             | remark: irrelevant []
            {"channel":["web"],"channel_other":"Loa"}    | channel_other: irrelevant []
            {"channel_other":12}                         | channel_other: kind []
            {"nobody":12}                                | nobody: unknown []
            {"intro":"Tôi thấy"}                         | intro: unknown []
            {"ratings":["1"]}                            | ratings: unknown []
            """)
    void namesWhatIsWrong(String changes, String expected) throws Malformed {
        var answers = Examples.someAnswers();
        for (var change : AnswersJson.read(changes).byName().entrySet()) {
            answers = answers.with(change.getKey(), change.getValue());
        }

        assertThat(String.join(
                        ", ", faults(answers).stream().map(ValidationTest::told).toList()))
                .contains(expected);
    }

    @Test
    void asksEachRowOfAGridThatIsRequired() {
        var answers = new Answers(Map.of("self", Answer.Chosen.of("yes")));

        assertThat(faults(answers).stream().map(ValidationTest::told))
                .containsExactly("q9_24: required []", "q9_26: required []");
    }

    @Test
    void asksNothingInASectionThatIsNotAsked() {
        assertThat(faults(new Answers(Map.of("self", Answer.Chosen.of("no"))))).isEmpty();
    }

    @Test
    void saysWhatTheQuestionSaysAboutItsConstraint() {
        var answers = Examples.someAnswers().with("age", new Answer.Typed(new BigDecimal("20.5")));

        assertThat(faults(answers))
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.ownMessage()).isEqualTo(Examples.both("Số tròn", "A whole number")));
    }

    @Test
    void tellsWhatIsNotAskedByThisMeans() {
        var answers = Examples.someAnswers()
                .with("q9_24", Answer.Chosen.of("1"))
                .with("remark", new Answer.Written("Chờ lâu"));

        assertThat(faults(answers)).isEmpty();
        assertThat(Validation.check(Examples.aForm(), Channel.TELEPHONE, answers, Examples.TODAY))
                .containsExactly(Fault.of("remark", Fault.Kind.CHANNEL));
    }

    @Test
    void measuresADayByTheDayItIsAnsweredOn() {
        var question = new DateQuestion(
                About.of("day", Text.vietnamese("Ngày"))
                        .held(new Constraint(Condition.of(". <= today()"), Text.vietnamese("Chưa đến ngày ấy"))),
                null,
                null);
        var form = new Questionnaire(
                "f",
                Text.vietnamese("Phiếu"),
                List.of("vi"),
                List.of(new Section("s", Text.vietnamese("Phần"), null, List.of(question))));
        var answers = new Answers(Map.of("day", new Answer.Day(LocalDate.of(2026, 11, 28))));

        assertThat(Validation.check(form, Channel.WEB, answers, LocalDate.of(2026, 11, 28)))
                .isEmpty();
        assertThat(Validation.check(form, Channel.WEB, answers, Examples.TODAY)).hasSize(1);
    }

    private static List<Fault> faults(Answers answers) {
        return Validation.check(Examples.aForm(), Channel.WEB, answers, Examples.TODAY);
    }

    private static String told(Fault fault) {
        return "%s: %s %s".formatted(fault.question(), fault.code(), fault.details());
    }
}
