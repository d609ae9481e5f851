package vn.thuocdo.questionnaire.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
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
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.Source;
import vn.thuocdo.questionnaire.Text;
import vn.thuocdo.questionnaire.TextQuestion;
import vn.thuocdo.questionnaire.condition.Condition;

/** A question as an object of JSON. */
final class QuestionWriter {

    private final Map<String, Object> map = new TreeMap<>();

    private QuestionWriter() {}

    static Map<String, Object> write(Question question) {
        var writer = new QuestionWriter();
        writer.about(question.about());
        writer.kind(question);
        return writer.map;
    }

    private void kind(Question question) {
        switch (question) {
            case SingleChoice(var about, var choices) -> kind("single", "choices", choices);
            case MultipleChoice(var about, var choices) -> kind("multiple", "choices", choices);
            case Grid(var about, var rows, var scale) -> {
                kind("grid", "scale", scale);
                map.put("rows", rows.stream().map(QuestionWriter::row).toList());
            }
            case NumberQuestion(var about, var least, var most, var decimals) -> {
                map.put("kind", "number");
                put("least", least);
                put("most", most);
                put("decimals", decimals == 0 ? null : decimals);
            }
            case TextQuestion(var about, var longest, var lines) -> {
                map.put("kind", "text");
                put("longest", longest == TextQuestion.USUAL ? null : longest);
                putIf("lines", lines);
            }
            case DateQuestion(var about, var earliest, var latest) -> {
                map.put("kind", "date");
                put("earliest", earliest == null ? null : earliest.toString());
                put("latest", latest == null ? null : latest.toString());
            }
            case Note ignored -> map.put("kind", "note");
        }
    }

    private void kind(String kind, String key, Collection<Choice> choices) {
        map.put("kind", kind);
        map.put(key, choices.stream().map(QuestionWriter::choice).toList());
    }

    private void about(About about) {
        map.put("name", about.name());
        map.put("label", about.label().byLanguage());
        put("hint", about.hint());
        putIf("required", about.required());
        put("relevant", about.relevant());
        var constraint = about.constraint();
        if (constraint != null) {
            map.put(
                    "constraint",
                    Map.of(
                            "condition", constraint.condition().text(),
                            "message", constraint.message().byLanguage()));
        }
        source(about.source());
        put("channels", about.channels());
        put("missing", about.missing());
    }

    private void source(Source source) {
        if (source.equals(Source.OWN)) {
            return;
        }
        var writer = new QuestionWriter();
        writer.put("item", source.item());
        writer.put("credit", source.credit() == Credit.NONE ? null : Codes.code(source.credit()));
        writer.putIf("official", source.official());
        writer.putIf("verified", source.verified());
        map.put("source", writer.map);
    }

    private static Map<String, Object> row(GridRow row) {
        var writer = new QuestionWriter();
        writer.map.put("name", row.name());
        writer.put("label", row.label());
        writer.put("relevant", row.relevant());
        writer.source(row.source());
        return writer.map;
    }

    private static Map<String, Object> choice(Choice choice) {
        var writer = new QuestionWriter();
        writer.map.put("code", choice.code());
        writer.put("label", choice.label());
        writer.putIf("exclusive", choice.exclusive());
        writer.putIf("other", choice.other());
        var score = choice.score();
        writer.put("score", score == null ? null : BigDecimal.valueOf(score).stripTrailingZeros());
        return writer.map;
    }

    private void putIf(String key, boolean truth) {
        if (truth) {
            map.put(key, true);
        }
    }

    private void put(String key, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Text text -> map.put(key, text.byLanguage());
            case Condition condition -> map.put(key, condition.text());
            case Collection<?> constants -> {
                if (!constants.isEmpty()) {
                    map.put(
                            key,
                            constants.stream()
                                    .map(each -> Codes.code((Enum<?>) each))
                                    .toList());
                }
            }
            default -> map.put(key, value);
        }
    }
}
