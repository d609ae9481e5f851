package vn.thuocdo.form.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuocdo.questionnaire.Inconsistent;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.Text;
import vn.thuocdo.questionnaire.forms.Forms;

/** What becomes of a questionnaire as it is edited. */
class FormEditTest {

    private final Questionnaire users = Forms.read(Forms.SIPAS_2026_USERS);

    private static Stream<Question> everyQuestion() {
        return Forms.all().stream().flatMap(form -> form.questions().stream());
    }

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void aQuestionThatIsOpenedAndSavedIsTheSame(Question question) {
        var outcome = TypedQuestion.question(TypedOf.of(question), List.of("vi", "en"));

        assertThat(outcome.mistakes()).isEmpty();
        assertThat(outcome.made()).contains(question);
    }

    private static List<String> names(Questionnaire form) {
        return form.questions().stream().map(Question::name).toList();
    }

    @Test
    void aQuestionGoesOverTheEdgeOfItsSection() {
        var down = FormEdit.moved(users, "filing", 1);

        assertThat(FormEdit.sectionOf(down, "filing").map(Section::name)).contains("service");
        assertThat(names(down)).isEqualTo(names(users));
        assertThat(FormEdit.moved(down, "filing", -1)).isEqualTo(users);
        assertThat(FormEdit.moved(users, "self", -1)).isEqualTo(users);
        assertThat(FormEdit.moved(users, "end", 1)).isEqualTo(users);
    }

    @Test
    void aQuestionIsPutAtTheEndOfAnotherSection() {
        var remark = users.find("remark").orElseThrow();

        var put = FormEdit.replaced(users, "remark", remark, "about");

        assertThat(FormEdit.sectionOf(put, "remark").map(Section::name)).contains("about");
        assertThat(FormEdit.sectionOf(put, "job").orElseThrow().questions().getLast())
                .isEqualTo(remark);
        assertThat(names(put)).containsExactlyInAnyOrderElementsOf(names(users));
        assertThat(FormEdit.replaced(users, "remark", remark, "end")).isEqualTo(users);
        assertThat(FormEdit.replaced(users, "remark", remark, "nowhere")).isEqualTo(users);
    }

    @Test
    void nothingIsPutInASectionBeforeWhatItHangsOn() {
        var self = users.find("self").orElseThrow();

        assertThatThrownBy(() -> FormEdit.replaced(users, "self", self, "end")).isInstanceOf(Inconsistent.class);
    }

    @Test
    void nothingIsMovedBeforeWhatItHangsOn() {
        assertThatThrownBy(() -> FormEdit.moved(FormEdit.moved(users, "filing", -1), "filing", -1))
                .isInstanceOfSatisfying(Inconsistent.class, hanging -> {
                    assertThat(hanging.name()).isEqualTo("filing");
                    assertThat(hanging.other()).isEqualTo("self");
                });
        assertThatThrownBy(() -> FormEdit.without(users, "self")).isInstanceOf(Inconsistent.class);
    }

    @Test
    void conditionsFollowANewName() {
        var self = users.questions().getFirst();
        var fields = new HashMap<>(TypedOf.of(self).fields());
        fields.put("name", List.of("tu_lam"));
        var renamed = TypedQuestion.question(new Typed(fields), List.of("vi", "en"))
                .made()
                .orElseThrow();

        var form = FormEdit.replaced(users, "self", renamed);

        assertThat(form.sections().get(1).relevant()).hasToString("${tu_lam} = 'yes'");
    }

    @Test
    void aWholeFormKeepsTheSeries() {
        assertThat(Series.of(users, Forms.all())).contains(new Series("sipas-2026-users", List.of()));
        assertThat(Series.of(Forms.read(Forms.ONE_STOP_RATING), Forms.all())).isEmpty();
    }

    @Test
    void otherWordsAnswersAndOrderBreakIt() {
        var official = question("q5");
        var reworded = typed(official, Map.of("label.vi", "Công chức có làm khó không?"));
        var rescaled = typed(official, Map.of("choice.0.label.vi", "Có lẽ"));

        assertThat(kinds(FormEdit.replaced(users, "q5", reworded))).containsExactly(Series.Kind.REWORDED);
        assertThat(kinds(FormEdit.replaced(users, "q5", rescaled))).containsExactly(Series.Kind.ANSWERS);
        assertThat(kinds(FormEdit.moved(users, "q5", 1))).containsExactly(Series.Kind.MOVED);
        assertThat(kinds(FormEdit.without(users, "q5"))).containsExactly(Series.Kind.MISSING);
    }

    @Test
    void aQuestionAmongOfficialOnesBreaksItAndOneBehindThemDoesNot() {
        var own = typed(question("remark"), Map.of("name", "them", "label.vi", "Còn gì nữa?"));

        assertThat(kinds(FormEdit.added(users, "service", own))).containsExactly(Series.Kind.ADDED);
        assertThat(kinds(FormEdit.added(users, "end", own))).isEmpty();
    }

    private List<Series.Kind> kinds(Questionnaire form) {
        return Series.of(form, Forms.all()).orElseThrow().breaks().stream()
                .map(Series.Break::kind)
                .toList();
    }

    private Question question(String name) {
        return users.find(name).orElseThrow();
    }

    private static Question typed(Question question, Map<String, String> changes) {
        var fields = new HashMap<>(TypedOf.of(question).fields());
        changes.forEach((field, value) -> fields.put(field, List.of(value)));
        return TypedQuestion.question(new Typed(fields), List.of("vi", "en"))
                .made()
                .orElseThrow();
    }

    @Test
    void aLockedQuestionKeepsWhatIsOfficialAndTakesItsTranslation() {
        var official = question("q5");
        var fields = new HashMap<>(TypedOf.of(official).fields());
        fields.put("label.vi", List.of("Khác"));
        fields.put("label.en", List.of("Other words"));
        fields.put("choice.0.score", List.of("9"));
        fields.remove("choice.1.code");

        var saved = TypedQuestion.question(Lock.kept(new Typed(fields), official), List.of("vi", "en"))
                .made()
                .orElseThrow();

        assertThat(Series.saysTheSame(official, saved)).isTrue();
        assertThat(saved.label().in("en")).isEqualTo("Other words");
    }

    @Test
    void aMarkInAFileVerifiesNothing() {
        var claimed = FormEdit.replaced(users, "q5", Lock.verified(question("q5")));

        assertThat(Lock.unproven(claimed, Optional.of(users))).isEqualTo(users);
        assertThat(Lock.unproven(claimed, Optional.of(claimed))).isEqualTo(claimed);
        var reworded = typed(Lock.verified(question("q5")), Map.of("label.vi", "Khác"));
        var changed = Lock.unproven(FormEdit.replaced(claimed, "q5", reworded), Optional.of(claimed));
        assertThat(Lock.isUnverified(changed.find("q5").orElseThrow())).isTrue();
    }

    @Test
    void linesOfATableAreMovedRemovedAndAdded() {
        var typed = TypedOf.of(question("q5"));
        var first = typed.get("choice.0.code");
        var second = typed.get("choice.1.code");

        assertThat(typed.after("down.choice.0").get("choice.1.code")).isEqualTo(first);
        assertThat(typed.after("up.choice.0").get("choice.0.code")).isEqualTo(first);
        assertThat(typed.after("remove.choice.0").get("choice.0.code")).isEqualTo(second);
        assertThat(typed.after("add.choice").lines("choice")).hasSize(4);
        assertThat(typed.after("nonsense.choice")).isEqualTo(typed.after("down.choice.99"));
    }

    @Test
    void everythingWrongIsToldByField() {
        var fields = new HashMap<String, List<String>>();
        Map.of(
                        "kind", "NUMBER",
                        "name", "Tên",
                        "label.en", "Only English",
                        "relevant", "${a} = ",
                        "least", "mười",
                        "decimals", "99")
                .forEach((field, value) -> fields.put(field, List.of(value)));

        var mistakes =
                TypedQuestion.question(new Typed(fields), List.of("vi", "en")).mistakes();

        assertThat(mistakes).extracting(Mistake::field).containsExactly("name", "label.vi", "relevant");
        assertThat(mistakes.get(2).details().getFirst()).isEqualTo(7);
    }

    @Test
    void answersWithoutCodesAreNumbered() {
        var fields = new HashMap<String, List<String>>();
        Map.of(
                        "kind", "SINGLE",
                        "name", "q",
                        "label.vi", "Câu",
                        "choice.0.code", "2",
                        "choice.0.label.vi", "Hai",
                        "choice.1.label.vi", "Một",
                        "choice.5.label.vi", "Ba",
                        "choice.6.code", "")
                .forEach((field, value) -> fields.put(field, List.of(value)));

        var made =
                TypedQuestion.question(new Typed(fields), List.of("vi")).made().orElseThrow();

        assertThat(((SingleChoice) made).choices())
                .extracting(choice -> choice.code() + choice.label().in(Text.FIRST))
                .containsExactly("2Hai", "1Một", "3Ba");
    }

    @Test
    void aTranslationIsTakenLineByLine() {
        var typed = new Typed(Map.of("t.q5.label", List.of("Trouble?"), "t.self/yes", List.of("")));

        var form = Translation.translated(users, "en", typed);

        assertThat(form.find("q5").orElseThrow().label().in("en")).isEqualTo("Trouble?");
        assertThat(form.find("q6")).isEqualTo(users.find("q6"));
        assertThat(Translation.lines(users, "en", new Typed(Map.of())))
                .anyMatch(line -> line.field().equals("t.q5.label")
                        && line.original().startsWith("Theo ông/bà")
                        && line.translation().startsWith("In your view"));
    }
}
