package vn.thuocdo.measurement.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.statistics.estimation.Interval;
import vn.thuocdo.statistics.estimation.MeanCombinations;
import vn.thuocdo.statistics.estimation.ShareInterval;

/**
 * Makes the figures of answers to questions from a sample: means of columns, each over those who answered it.
 *
 * @param sample whose items are the answers, in per cent: 100 where it was given, 0 where another was; or numbers
 * @param terms how many there are
 * @param shares whether they are shares
 */
public record ComputeAnswers(Sample sample, int terms, boolean shares, Recipe recipe) {

    /** Fewer answers than this, all alike, tell what each of them was. */
    private static final int FEW = 10;

    /** One figure for each term; those of fewer answers are held back. */
    public List<Cell> cells(Sample.Place place, int minimumCount) {
        var answers = IntStream.range(0, terms)
                .mapToLong(term -> sample.answers(place, term))
                .toArray();
        var known = IntStream.range(0, terms).filter(term -> answers[term] > 0).toArray();
        var cells = new ArrayList<Cell>();
        for (var term = 0; term < terms; term++) {
            cells.add(new Cell.NoResult(Cell.Reason.NO_ANSWERS, 0));
        }
        if (known.length == 0) {
            return cells;
        }
        var figures = sample.figures(place, means(known));
        for (var i = 0; i < known.length; i++) {
            var figure = new Figure(
                    figures.values()[i], figures.variances()[i], figures.degreesOfFreedom(), answers[known[i]]);
            cells.set(known[i], cell(figure, minimumCount));
        }
        return cells;
    }

    private MeanCombinations means(int[] known) {
        var rows = new double[known.length][terms];
        for (var i = 0; i < known.length; i++) {
            rows[i][known[i]] = 1;
        }
        return new MeanCombinations(
                IntStream.of(known).mapToObj(Integer::toString).toList(), rows);
    }

    private record Figure(double value, double variance, double degreesOfFreedom, long answers) {}

    private Cell cell(Figure figure, int minimumCount) {
        if (figure.answers() < Math.max(minimumCount, 2)) {
            return new Cell.NoResult(Cell.Reason.TOO_FEW_ANSWERS, figure.answers());
        }
        if (recipe.homogeneous() && figure.answers() < FEW && isAlike(figure)) {
            return new Cell.NoResult(Cell.Reason.ALIKE, figure.answers());
        }
        var error = Math.sqrt(figure.variance());
        var interval = shares
                ? share(figure)
                : Interval.wald(figure.value(), error, figure.degreesOfFreedom(), recipe.level());
        return new Cell.Estimated(
                figure.value(),
                error,
                interval.low(),
                interval.high(),
                figure.answers(),
                designEffect(figure),
                figure.degreesOfFreedom());
    }

    private boolean isAlike(Figure figure) {
        return shares ? figure.value() <= 0 || figure.value() >= 100 : figure.variance() <= 0;
    }

    private Interval share(Figure figure) {
        var share = new ShareInterval.Share(
                Math.clamp(figure.value() / 100, 0, 1),
                figure.variance() / 10_000,
                figure.degreesOfFreedom(),
                Math.toIntExact(figure.answers()));
        var interval = recipe.shareInterval().of(share, recipe.level());
        return new Interval(100 * interval.low(), 100 * interval.high());
    }

    /** Of a share p against p(1−p)/(n−1), a simple random sample drawn with replacement. */
    private double designEffect(Figure figure) {
        var simple = figure.value() * (100 - figure.value()) / (figure.answers() - 1);
        return shares && simple > 0 ? figure.variance() / simple : Double.NaN;
    }
}
