package vn.thuocdo.questionnaire.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuocdo.questionnaire.Answer;
import vn.thuocdo.questionnaire.Answers;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.Credit;
import vn.thuocdo.questionnaire.Examples;
import vn.thuocdo.questionnaire.Fault;
import vn.thuocdo.questionnaire.Missing;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Relevance;
import vn.thuocdo.questionnaire.Score;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.Text;
import vn.thuocdo.questionnaire.Validation;
import vn.thuocdo.questionnaire.xlsform.XlsFormReader;
import vn.thuocdo.questionnaire.xlsform.XlsFormWriter;

class FormsTest {

    static List<Questionnaire> forms() {
        return Forms.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void goOutAsAWorkbookAndComeBackIdentical(Questionnaire form) {
        var reading = XlsFormReader.read(XlsFormWriter.write(form));

        assertThat(reading).isEqualTo(new XlsFormReader.Reading.Understood(form, List.of()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areInVietnameseAndEnglishThroughout(Questionnaire form) {
        assertThat(words(form)).allSatisfy(text -> assertThat(text.byLanguage()).containsOnlyKeys("vi", "en"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void mayBeLeftBlankAnywhereButInTheirFirstQuestions(Questionnaire form) {
        var faults = Validation.check(form, Channel.WEB, Answers.NONE, Examples.TODAY);

        assertThat(faults).extracting(Fault::question).isSubsetOf("self");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void haveNoOfficialSentenceThatIsSaidToBeVerified(Questionnaire form) {
        assertThat(form.asked())
                .filteredOn(question -> question.source().official())
                .noneMatch(question -> question.source().verified());
    }

    @Test
    void haveTheCriteriaOfTheirYears() {
        assertThat(criteria(Forms.SIPAS_2022)).hasSize(33);
        assertThat(criteria(Forms.SIPAS_2026)).hasSize(39);
        assertThat(criteria(Forms.SIPAS_2026_USERS)).hasSize(16);
        assertThat(criteria(Forms.SIPAS_2026_ORGANISATIONS)).isEqualTo(criteria(Forms.SIPAS_2026_USERS));
    }

    @Test
    void doNotHaveTheFaultsOfTheCopiesTheyCameFrom() {
        var form = Forms.read(Forms.SIPAS_2022);

        assertThat(choices(form, "age")).containsExactly("18_24", "25_34", "35_49", "50_60", "61");
        assertThat(choices(form, "q2")).containsExactlyElementsOf(numbers(7));
        assertThat(choices(form, "q5")).containsExactlyElementsOf(numbers(3));
        assertThat(form.find("q10_8")).isEmpty();
        assertThat(form.find("q10_10")).isPresent();
    }

    @Test
    void askUsersFirstWhetherTheyDidItThemselves() {
        for (var code : List.of(Forms.SIPAS_2026_USERS, Forms.SIPAS_2026_ORGANISATIONS, Forms.ONE_STOP_RATING)) {
            assertThat(Forms.read(code).asked().get(0).label().in("vi"))
                    .isEqualTo("Ông/bà có trực tiếp làm thủ tục này không?");
        }
    }

    @Test
    void askNobodyAboutTheSeatsOfAWebsite() {
        var form = Forms.read(Forms.SIPAS_2026_USERS);
        var online = Answers.NONE.with("self", Answer.Chosen.of("yes")).with("filing", Answer.Chosen.of("online"));
        var counter = online.with("filing", Answer.Chosen.of("counter"));

        assertThat(Relevance.of(form, online, Examples.TODAY).asks("q9_25")).isFalse();
        assertThat(Relevance.of(form, online, Examples.TODAY).asks("q9_27")).isTrue();
        assertThat(Relevance.of(form, counter, Examples.TODAY).asks("q9_25")).isTrue();
    }

    @Test
    void askNothingMoreOfWhoDidNotDoItHimself() {
        var form = Forms.read(Forms.SIPAS_2026_USERS);
        var answers = Answers.NONE.with("self", Answer.Chosen.of("no"));

        assertThat(Relevance.of(form, answers, Examples.TODAY).asks("bye")).isTrue();
        assertThat(form.asked().stream()
                        .filter(question ->
                                Relevance.of(form, answers, Examples.TODAY).asks(question.name())))
                .extracting(Question::name)
                .containsExactly("self");
    }

    @Test
    void creditTheReceivingAndTheResolvingBody() {
        var form = Forms.read(Forms.SIPAS_2026_USERS);

        assertThat(credit(form, "q9_25")).isEqualTo(Credit.RECEIVING);
        assertThat(credit(form, "q9_34")).isEqualTo(Credit.RESOLVING);
        assertThat(credit(form, "q9_38")).isEqualTo(Credit.NONE);
    }

    @Test
    void areScoredByItems() {
        var form = Forms.read(Forms.SIPAS_2026_USERS);
        var answers = Answers.NONE
                .with("self", Answer.Chosen.of("yes"))
                .with("filing", Answer.Chosen.of("online"))
                .with("q9_27", Answer.Chosen.of("4"))
                .with("q9_28", new Answer.Absent(Missing.DONT_KNOW));

        var scores = Score.of(form, answers, Examples.TODAY);

        assertThat(scores)
                .containsEntry("q9.27", new Score.Scored("4", 4))
                .containsEntry("q9.28", new Score.Absent(Missing.DONT_KNOW))
                .containsEntry("q9.29", new Score.Absent(Missing.BLANK))
                .doesNotContainKey("q9.25");
    }

    private static List<String> criteria(String form) {
        return Forms.read(form).asked().stream()
                .map(Question::name)
                .filter(name -> name.startsWith("q9_"))
                .toList();
    }

    private static List<String> choices(Questionnaire form, String name) {
        var choices = switch (form.find(name).orElseThrow()) {
            case SingleChoice single -> single.choices();
            case MultipleChoice multiple -> multiple.choices();
            default -> List.<Choice>of();
        };
        return choices.stream().map(Choice::code).toList();
    }

    private static List<String> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }

    private static Credit credit(Questionnaire form, String name) {
        return form.find(name).orElseThrow().source().credit();
    }

    private static List<Text> words(Questionnaire form) {
        var words = new ArrayList<>(List.of(form.title()));
        for (var section : form.sections()) {
            words.add(section.title());
            section.questions().forEach(question -> words.addAll(question.texts()));
        }
        return words;
    }
}
