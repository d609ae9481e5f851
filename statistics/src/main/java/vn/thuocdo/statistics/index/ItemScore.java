package vn.thuocdo.statistics.index;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How an answer to an item becomes a score: a table with one number per answer, the least favourable answer first.
 *
 * <p>Answers are numbered 1…k. TOP2, MEANk and MEAN01 give scores of 0…1 (MEANk of 1/k…1), so that a mean of scores is
 * a share of the best possible; points given freely keep their own unit. An answer that is not on the scale (refused,
 * do not know, not applicable) has no score: it is absent, and the caller leaves it out.
 *
 * <p>No source states which formula SIPAS is published by; TOP2 fits the figures to 2021, MEAN5 those since 2022.
 * Hence the formula belongs to the version of the method, and is never guessed here.
 *
 * @param name the formula as it is printed beside a figure: TOP2, MEAN5, MEAN01, POINTS
 * @param points the score of each answer; at least two, finite
 */
public record ItemScore(String name, List<Double> points) {

    public ItemScore {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a scale needs two answers or more, not " + points.size());
        }
        if (!points.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("points must be finite numbers, not " + points);
        }
    }

    /**
     * TOP2: 1 for the two most favourable answers, else 0; its mean is the share of answers that are (very) satisfied.
     *
     * @param answers k, the number of answers; at least 3, or every answer would score 1
     */
    public static ItemScore top2(int answers) {
        if (answers < 3) {
            throw new IllegalArgumentException("TOP2 needs a scale of three answers or more, not " + answers);
        }
        return tabulate("TOP2", IntStream.rangeClosed(1, answers).mapToDouble(x -> x > answers - 2 ? 1 : 0));
    }

    /**
     * MEANk (MEAN5 on five points): x / k, so that the best answer scores 1 and the worst 1/k.
     *
     * @param answers k, the number of answers
     */
    public static ItemScore mean(int answers) {
        return tabulate("MEAN" + answers, IntStream.rangeClosed(1, answers).mapToDouble(x -> (double) x / answers));
    }

    /**
     * MEAN01: (x − 1) / (k − 1), so that the best answer scores 1 and the worst 0.
     *
     * @param answers k, the number of answers
     */
    public static ItemScore mean01(int answers) {
        return tabulate("MEAN01", IntStream.rangeClosed(1, answers).mapToDouble(x -> (x - 1.0) / (answers - 1.0)));
    }

    /**
     * Points as a rule states them, in the order of the answers: 0, 1, 2 for the indices of Circular 01/2018/TT-VPCP.
     */
    public static ItemScore ofPoints(double... points) {
        return tabulate("POINTS", DoubleStream.of(points));
    }

    /** The same formula for an item whose first answer is the most favourable one: answer x scores as k + 1 − x did. */
    public ItemScore reversed() {
        return new ItemScore(name, points.reversed());
    }

    /**
     * The score of one answer.
     *
     * @throws IllegalArgumentException if {@code answer} is not one of 1…k
     */
    public double of(int answer) {
        if (answer < 1 || answer > points.size()) {
            throw new IllegalArgumentException("answer %d on a scale of 1…%d".formatted(answer, points.size()));
        }
        return points.get(answer - 1);
    }

    /**
     * The mean score Σ cₓ·score(x) / Σ cₓ of a distribution of answers.
     *
     * @param counts c₁…c_k: answers, or their weights, by answer; none negative
     * @return in the unit of the points
     * @throws IllegalArgumentException if there is not one count per answer, one is negative, or all are 0
     */
    public double mean(double... counts) {
        if (counts.length != points.size()) {
            throw new IllegalArgumentException(
                    "%d counts for a scale of %d answers".formatted(counts.length, points.size()));
        }
        var sum = 0.0;
        var total = 0.0;
        for (var x = 0; x < counts.length; x++) {
            if (!(counts[x] >= 0)) {
                throw new IllegalArgumentException("count %s of answer %d".formatted(counts[x], x + 1));
            }
            sum += counts[x] * points.get(x);
            total += counts[x];
        }
        if (total == 0) {
            throw new IllegalArgumentException("nobody answered");
        }
        return sum / total;
    }

    private static ItemScore tabulate(String name, DoubleStream points) {
        return new ItemScore(name, points.boxed().toList());
    }
}
