package vn.thuocdo.measurement.report.wording;

import java.util.Map;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.DesignSummary;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.Node;
import vn.thuocdo.measurement.index.Published;
import vn.thuocdo.measurement.index.QuestionResult;
import vn.thuocdo.measurement.language.Language;
import vn.thuocdo.measurement.language.Texts;
import vn.thuocdo.measurement.method.Bilingual;
import vn.thuocdo.measurement.method.Group;

/**
 * What the sheets and the page say, in one language.
 *
 * @param texts the sentences by key
 * @param figures the numbers in them
 */
public record Wording(Texts texts, Figures figures) {

    private static final String NAME = "vn.thuocdo.measurement.report.messages";

    /** The sentences of {@code language}. */
    public static Wording in(Language language) {
        return new Wording(Texts.of(NAME, language), new Figures(language));
    }

    /** The sentence of {@code key} with the arguments in it. */
    public String say(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** The sentence of {@code key} if there is one, else {@code otherwise}. */
    public String sayOr(String key, String otherwise) {
        return texts.bundle().containsKey(key) ? say(key) : otherwise;
    }

    /** What a node is called. */
    public String name(Node node) {
        return node.name(figures.language().code());
    }

    /** What a question asks. */
    public String name(QuestionResult question) {
        return named(question.names(), question.code());
    }

    /** What is rated; nothing where the question has no rows to be rated. */
    public String name(QuestionResult.Part part) {
        return named(part.names(), "");
    }

    /** What an answer is called. */
    public String name(QuestionResult.Choice choice) {
        return choice.equals(QuestionResult.Choice.MEAN) ? say("question.mean") : named(choice.names(), choice.code());
    }

    /** The name in the language, else in Vietnamese, else what stands for it. */
    public String named(Map<String, String> names, String otherwise) {
        return names.getOrDefault(figures.language().code(), names.getOrDefault("vi", otherwise));
    }

    /** What the item or group of that code is called, or the code where the tree does not hold it. */
    public String name(IndexSet set, String code) {
        return set.nodes().stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .map(this::name)
                .orElse(code);
    }

    /** What the method is called, or its code. */
    public String methodName(IndexSet set) {
        var names = set.methodNames();
        return names.getOrDefault(figures.language().code(), names.getOrDefault("vi", set.method()));
    }

    /** What a grade is called. */
    public String grade(Group.Band band) {
        return text(band.name());
    }

    /** A figure as the method publishes it. */
    public String published(Published figure) {
        return figures.decimal(figure.value().doubleValue(), figure.value().scale());
    }

    /** A text of the method in the language of this wording. */
    public String text(Bilingual text) {
        return text.text(figures.language().locale());
    }

    /** Why a figure is missing, to follow "because". */
    public String reason(Cell.Reason reason) {
        return switch (reason) {
            case NO_ANSWERS -> say("reason.no-answers");
            case TOO_FEW_ANSWERS -> say("reason.too-few-answers");
            case ALIKE -> say("reason.alike");
            case NO_VARIATION -> say("reason.no-variation");
            case INCOMPLETE -> say("reason.incomplete");
            case NOT_ASKED -> say("reason.not-asked");
        };
    }

    /** "No result, because …". */
    public String noResult(Cell.Reason reason) {
        return say("no-result", reason(reason));
    }

    /** How the variances were made: by linearisation, or by which replicate weights, as the set tells it. */
    public String variance(IndexSet set) {
        var variance = set.design().variance();
        return sayOr("variance." + variance, say("variance.replicates", variance));
    }

    /** What a step of weighting is called, or its code. */
    public String step(DesignSummary.WeightStep step) {
        return sayOr("step." + step.kind(), step.kind());
    }
}
