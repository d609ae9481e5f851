package vn.thuocdo.measurement.index;

import java.util.List;
import java.util.Map;
import vn.thuocdo.measurement.method.Question;

/**
 * What was answered to a question that is no part of the index.
 *
 * @param code by which the method names it
 * @param names what was asked, by language
 * @param aspect what it is about
 * @param kind how it is answered
 * @param unverified whether its wording was not compared with the original
 * @param parts what has figures of its own: the rows of a grid, else one part with the question's code
 * @param responses what became of each of its columns, without weights
 * @param domains the figures: everybody's first, then those of the breakdowns as they are shown
 */
public record QuestionResult(
        String code,
        Map<String, String> names,
        Question.Aspect aspect,
        Question.Kind kind,
        boolean unverified,
        List<Part> parts,
        List<Response> responses,
        List<DomainAnswers> domains) {

    public QuestionResult {
        names = Map.copyOf(names);
        parts = List.copyOf(parts);
        responses = List.copyOf(responses);
        domains = List.copyOf(domains);
        if (domains.isEmpty() || !domains.getFirst().breakdown().isEmpty()) {
            throw new IllegalArgumentException("question %s without everybody's answers".formatted(code));
        }
    }

    /** Everybody's answers. */
    public DomainAnswers everybody() {
        return domains.getFirst();
    }

    /**
     * What has figures of its own.
     *
     * @param names by language; none where the question has no rows to be rated
     * @param choices the answers, each with a figure; of a number one, its mean
     */
    public record Part(String code, Map<String, String> names, List<Choice> choices) {

        public Part {
            names = Map.copyOf(names);
            choices = List.copyOf(choices);
        }
    }

    /** An answer. */
    public record Choice(String code, Map<String, String> names) {

        /** The mean of numbers. */
        public static final Choice MEAN = new Choice("mean", Map.of());

        public Choice {
            names = Map.copyOf(names);
        }
    }

    /**
     * The figures of a domain.
     *
     * @param breakdown its breakdown; empty for everybody
     * @param cells by part and choice: the share of an answer from 0 to 100, or the mean of a number in its own unit
     */
    public record DomainAnswers(String breakdown, String key, String label, List<List<Cell>> cells) {

        public DomainAnswers {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }
}
