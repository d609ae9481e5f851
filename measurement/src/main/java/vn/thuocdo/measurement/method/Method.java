package vn.thuocdo.measurement.method;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A method of measurement in one edition (phương pháp đo lường).
 *
 * @param sources what was read, by key, as provenance names it
 * @param scales by code no two share
 * @param items in the order of the form; none in a template, whose items the plan brings
 * @param questions asked beside the items and never part of the index
 * @param tree over all items; absent in a template
 * @param score how answers become item scores
 * @param rounding of what is published
 * @param minimumCount answers below which a figure is not shown, unless the plan says otherwise
 * @param notes what the sources do not say, and what was done about it
 */
public record Method(
        Title title,
        Map<String, Bilingual> sources,
        List<Scale> scales,
        List<Item> items,
        List<Question> questions,
        @Nullable Group tree,
        Score score,
        Rounding rounding,
        int minimumCount,
        List<Bilingual> notes) {

    /** What the column of a row of a multiple choice holds. */
    private static final List<String> CHOSEN_OR_NOT = List.of("0", "1");

    /** The formula for items that have none of their own, and where it was read. */
    public record Score(Formula formula, Provenance provenance) {}

    /**
     * Rounding half up.
     *
     * @param decimals kept
     * @param stage what is rounded
     */
    public record Rounding(int decimals, Stage stage) {

        /** What is rounded. */
        public enum Stage {
            /** Only what is published; groups are made of unrounded values. */
            PUBLICATION,
            /** Each item, before groups are made of items. */
            EACH_ITEM
        }
    }

    /**
     * Keeps its own copies.
     *
     * @throws IllegalArgumentException if two of the items and questions have one code
     */
    public Method {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        scales = List.copyOf(scales);
        items = List.copyOf(items);
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
        var codes = new HashSet<String>();
        Stream.concat(items.stream().map(Item::code), questions.stream().flatMap(Question::codes))
                .forEach(code -> {
                    if (!codes.add(code)) {
                        throw new IllegalArgumentException("two items or questions have the code " + code);
                    }
                });
    }

    /** The same method with other scales, items, questions, tree and score, as a plan may want it. */
    public Method with(
            List<Scale> scales, List<Item> items, List<Question> questions, @Nullable Group tree, Score score) {
        return new Method(title, sources, scales, items, questions, tree, score, rounding, minimumCount, notes);
    }

    /** Whether the plan brings the items. */
    public boolean isTemplate() {
        return items.isEmpty();
    }

    /** The codes of the items, in order. */
    public List<String> itemCodes() {
        return items.stream().map(Item::code).toList();
    }

    /** The item of that code. */
    public Optional<Item> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** The scale of that code. */
    public Optional<Scale> scale(String code) {
        return scales.stream().filter(scale -> scale.code().equals(code)).findFirst();
    }

    /** The question one of whose codes that is. */
    public Optional<Question> question(String code) {
        return questions.stream()
                .filter(each -> each.codes().anyMatch(code::equals))
                .findFirst();
    }

    /** The codes of the answers a column of a question holds; none where it holds numbers. */
    public List<String> answers(Question question) {
        return switch (question.kind()) {
            case SINGLE -> question.rows().stream().map(Question.Row::code).toList();
            case MULTIPLE -> CHOSEN_OR_NOT;
            case GRID ->
                Optional.ofNullable(question.scale())
                        .flatMap(this::scale)
                        .map(Scale::codes)
                        .orElseThrow();
            case NUMBER -> List.of();
        };
    }

    /** How answers to {@code item} become its score. */
    public Formula formula(Item item) {
        return item.formula() == null ? score.formula() : item.formula();
    }
}
