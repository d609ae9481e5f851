package vn.thuocdo.measurement.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import vn.thuocdo.measurement.index.Cell;

/**
 * The horizontal axis of a chart.
 *
 * @param low its left end
 * @param high its right end
 * @param step between two ticks
 */
record Scale(double low, double high, double step) {

    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20};
    private static final int MOST_STEPS = 6;

    /** The scale on which all of these figures and their intervals lie, with round ticks. */
    static Scale of(Collection<Cell.Estimated> cells) {
        var ends = cells.stream()
                .flatMapToDouble(cell -> DoubleStream.of(cell.value(), cell.low(), cell.high()))
                .filter(Double::isFinite)
                .summaryStatistics();
        if (ends.getCount() == 0) {
            return new Scale(0, 100, 20);
        }
        for (var step : STEPS) {
            var scale = around(ends.getMin(), ends.getMax(), step);
            if (scale.steps() <= MOST_STEPS) {
                return scale;
            }
        }
        return around(ends.getMin(), ends.getMax(), (ends.getMax() - ends.getMin()) / (MOST_STEPS - 2));
    }

    private static Scale around(double least, double most, double step) {
        var low = Math.floor(least / step) * step;
        var high = Math.ceil(most / step) * step;
        return new Scale(low, high > low ? high : low + step, step);
    }

    /** Where a value lies, as SVG takes it: per cent of the width. */
    String position(double value) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share(value));
    }

    /** Where a value lies between the left end, 0, and the right, 1. */
    double share(double value) {
        return (value - low) / (high - low);
    }

    /** The round values from the left end to the right. */
    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (var i = 0; i <= steps(); i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }

    private int steps() {
        return (int) Math.round((high - low) / step);
    }
}
