package vn.thuocdo.questionnaire.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.questionnaire.About;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.Constraint;
import vn.thuocdo.questionnaire.Credit;
import vn.thuocdo.questionnaire.DateQuestion;
import vn.thuocdo.questionnaire.Grid;
import vn.thuocdo.questionnaire.GridRow;
import vn.thuocdo.questionnaire.Missing;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.Note;
import vn.thuocdo.questionnaire.NumberQuestion;
import vn.thuocdo.questionnaire.Question;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.Source;
import vn.thuocdo.questionnaire.TextQuestion;
import vn.thuocdo.questionnaire.condition.Condition;

/** A question out of an object of JSON. */
final class QuestionReader {

    private QuestionReader() {}

    static Question question(Node node) throws Malformed {
        var about = about(node);
        return switch (node.string("kind")) {
            case "single" -> new SingleChoice(about, choices(node, "choices"));
            case "multiple" -> new MultipleChoice(about, choices(node, "choices"));
            case "grid" -> new Grid(about, node.all("rows", QuestionReader::row), choices(node, "scale"));
            case "number" ->
                new NumberQuestion(about, node.number("least"), node.number("most"), node.integer("decimals", 0));
            case "text" -> new TextQuestion(about, node.integer("longest", TextQuestion.USUAL), node.truth("lines"));
            case "date" -> new DateQuestion(about, node.date("earliest"), node.date("latest"));
            case "note" -> new Note(about);
            default -> throw new Malformed("no kind of question: " + node.string("kind"));
        };
    }

    private static About about(Node node) throws Malformed {
        return new About(
                node.string("name"),
                node.text("label"),
                node.textOrNull("hint"),
                node.truth("required"),
                node.condition("relevant"),
                constraint(node),
                source(node),
                node.constants("channels", Channel.class),
                node.constants("missing", Missing.class));
    }

    private static @Nullable Constraint constraint(Node node) throws Malformed {
        if (node.map().get("constraint") == null) {
            return null;
        }
        var constraint = node.node("constraint");
        return new Constraint(Condition.of(constraint.string("condition")), constraint.text("message"));
    }

    private static Source source(Node node) throws Malformed {
        if (node.map().get("source") == null) {
            return Source.OWN;
        }
        var source = node.node("source");
        var credit = source.stringOrNull("credit");
        return new Source(
                source.stringOrNull("item"),
                credit == null ? Credit.NONE : Codes.read(Credit.class, credit),
                source.truth("official"),
                source.truth("verified"));
    }

    private static GridRow row(Node node) throws Malformed {
        return new GridRow(node.string("name"), node.text("label"), source(node), node.condition("relevant"));
    }

    private static List<Choice> choices(Node node, String key) throws Malformed {
        return node.all(key, QuestionReader::choice);
    }

    private static Choice choice(Node node) throws Malformed {
        var score = node.number("score");
        return new Choice(
                node.string("code"),
                node.text("label"),
                node.truth("exclusive"),
                node.truth("other"),
                score == null ? null : score.doubleValue());
    }
}
