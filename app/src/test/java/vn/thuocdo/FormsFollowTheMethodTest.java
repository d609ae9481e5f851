package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.measurement.method.Item;
import vn.thuocdo.measurement.method.Method;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.method.Scale;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.Credit;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.forms.Forms;

/** The forms that come with the product ask what the methods measure, in the same words and on the same scales. */
class FormsFollowTheMethodTest {

    @ParameterizedTest
    @ValueSource(strings = {Forms.SIPAS_2026, Forms.SIPAS_2026_USERS, Forms.SIPAS_2026_ORGANISATIONS})
    void theCriteriaAreThoseOfTheMethod(String form) {
        var method = method("sipas-2023");

        assertThat(measuring(form, method)).isNotEmpty().allSatisfy((code, question) -> {
            var item = item(method, code);
            assertThat(question.label().in("vi")).isEqualTo(item.text().vi());
            assertThat(question.source().credit()).isEqualTo(credit(item.credited()));
            assertThat(points(((SingleChoice) question).choices())).isEqualTo(points(method, item));
        });
    }

    @Test
    void allCriteriaOfTheMethodAreAskedOfResidents() {
        var method = method("sipas-2023");

        assertThat(measuring(Forms.SIPAS_2026, method))
                .containsOnlyKeys(items(method).keySet());
    }

    @Test
    void theRatingScoresAsTheCircularDoes() {
        var method = method("one-stop-2018");

        assertThat(measuring(Forms.ONE_STOP_RATING, method))
                .containsOnlyKeys("i3", "i4")
                .allSatisfy((code, question) -> assertThat(points(((SingleChoice) question).choices()))
                        .isEqualTo(points(method, item(method, code))));
    }

    private static Method method(String code) {
        return new Methods().find(code).orElseThrow();
    }

    private static Item item(Method method, String code) {
        return Objects.requireNonNull(items(method).get(code), code);
    }

    private static Map<String, Item> items(Method method) {
        return method.items().stream().collect(Collectors.toMap(Item::code, Function.identity()));
    }

    /** The questions of a form that measure items of the method, by these. */
    private static Map<String, Question> measuring(String form, Method method) {
        return Forms.read(form).asked().stream()
                .filter(question -> items(method)
                        .containsKey(String.valueOf(question.source().item())))
                .collect(Collectors.toMap(
                        question -> String.valueOf(question.source().item()), Function.identity()));
    }

    private static Credit credit(Item.@Nullable Credited credited) {
        return credited == null ? Credit.NONE : Credit.valueOf(credited.name());
    }

    private static Map<String, Double> points(List<Choice> choices) {
        return choices.stream()
                .collect(Collectors.toMap(Choice::code, choice -> choice.score() == null ? -1 : choice.score()));
    }

    private static Map<String, Double> points(Method method, Item item) {
        var scale = method.scales().stream()
                .filter(each -> each.code().equals(item.scale()))
                .findFirst()
                .orElseThrow();
        return scale.levels().stream().collect(Collectors.toMap(Scale.Level::code, Scale.Level::points));
    }
}
