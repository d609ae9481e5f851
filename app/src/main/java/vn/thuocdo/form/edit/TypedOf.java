package vn.thuocdo.form.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.About;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.Credit;
import vn.thuocdo.questionnaire.DateQuestion;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.GridRow;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.Note;
import vn.thuocdo.questionnaire.NumberQuestion;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.Source;
import vn.thuocdo.questionnaire.Text;
import vn.thuocdo.questionnaire.TextQuestion;
import vn.thuocdo.questionnaire.condition.Condition;

/** Fills the fields from what there is. */
public final class TypedOf {

    private final Map<String, List<String>> fields = new HashMap<>();

    private TypedOf() {}

    /** The fields of a question. */
    public static Typed of(Question question) {
        var typed = new TypedOf();
        typed.put("kind", Kind.of(question).name());
        typed.put(question.about());
        switch (question) {
            case SingleChoice single -> typed.choices(single.choices());
            case MultipleChoice multiple -> typed.choices(multiple.choices());
            case Grid grid -> typed.grid(grid);
            case NumberQuestion number -> typed.number(number);
            case TextQuestion text -> typed.text(text);
            case DateQuestion date -> typed.date(date);
            case Note note -> {}
        }
        return new Typed(typed.fields);
    }

    /** The fields of a section. */
    public static Typed of(Section section) {
        var typed = new TypedOf();
        typed.put("name", section.name());
        typed.put("title", section.title());
        typed.put("relevant", section.relevant());
        return new Typed(typed.fields);
    }

    private void put(About about) {
        put("name", about.name());
        put("label", about.label());
        put("hint", about.hint());
        tick("required", about.required());
        put("relevant", about.relevant());
        var constraint = about.constraint();
        if (constraint != null) {
            put("constraint", constraint.condition());
            put("message", constraint.message());
        }
        put("", about.source());
        fields.put("channel", names(about.channels()));
        fields.put("missing", names(about.missing()));
    }

    private void put(String prefix, Source source) {
        var item = source.item();
        put(prefix + "item", item == null ? "" : item);
        put(
                prefix + "credit",
                source.credit() == Credit.NONE ? "" : source.credit().name());
        tick(prefix + "official", source.official());
        tick(prefix + "unverified", !source.verified());
    }

    private void choices(List<Choice> choices) {
        for (var at = 0; at < choices.size(); at++) {
            var choice = choices.get(at);
            var prefix = "choice.%d.".formatted(at);
            put(prefix + "code", choice.code());
            put(prefix + "label", choice.label());
            tick(prefix + "exclusive", choice.exclusive());
            tick(prefix + "other", choice.other());
            var score = choice.score();
            put(prefix + "score", score == null ? "" : number(score));
        }
    }

    private static String number(double score) {
        return (score == Math.rint(score) ? Long.toString((long) score) : Double.toString(score)).replace('.', ',');
    }

    private void grid(Grid grid) {
        choices(grid.scale());
        for (var at = 0; at < grid.rows().size(); at++) {
            row("row.%d.".formatted(at), grid.rows().get(at));
        }
    }

    private void row(String prefix, GridRow row) {
        put(prefix + "code", row.name());
        put(prefix + "label", row.label());
        put(prefix + "relevant", row.relevant());
        put(prefix, row.source());
    }

    private void number(NumberQuestion number) {
        var least = number.least();
        var most = number.most();
        put("least", least == null ? "" : least.toPlainString().replace('.', ','));
        put("most", most == null ? "" : most.toPlainString().replace('.', ','));
        put("decimals", Integer.toString(number.decimals()));
    }

    private void text(TextQuestion text) {
        put("longest", Integer.toString(text.longest()));
        tick("lines", text.lines());
    }

    private void date(DateQuestion date) {
        var earliest = date.earliest();
        var latest = date.latest();
        put("earliest", earliest == null ? "" : earliest.toString());
        put("latest", latest == null ? "" : latest.toString());
    }

    private void put(String field, @Nullable Condition condition) {
        put(field, condition == null ? "" : condition.text());
    }

    private void put(String field, @Nullable Text text) {
        if (text != null) {
            text.byLanguage().forEach((language, words) -> put(field + "." + language, words));
        }
    }

    private void put(String field, String value) {
        fields.put(field, List.of(value));
    }

    private void tick(String field, boolean ticked) {
        if (ticked) {
            put(field, "yes");
        }
    }

    private static List<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream()
                .map(each -> each.name().toUpperCase(Locale.ROOT))
                .toList();
    }
}
