package vn.thuocdo.measurement.measure;

import java.util.Arrays;
import java.util.stream.IntStream;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.plan.Statistic;
import vn.thuocdo.statistics.design.Design;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.estimation.Interval;
import vn.thuocdo.statistics.model.Comoments;
import vn.thuocdo.statistics.model.KeyDrivers;

/**
 * Key drivers from complete rows, with errors where there are replicate weights: the whole division of R² is made anew
 * with each set of them.
 *
 * @param columns the response, then the predictors, by row
 * @param complete the rows that have them all
 */
record DriverEstimates(Statistic.DriverMethod method, double[][] columns, Domain complete, Design design) {

    /** A variance below this share of the mean's square is that of a constant, but for rounding. */
    private static final double CONSTANT = 1e-20;

    DriverEstimates(Statistic.DriverMethod method, double[][] columns, Domain complete, Design design) {
        this.method = method;
        this.columns =
                Arrays.stream(columns).map(column -> inside(column, complete)).toArray(double[][]::new);
        this.complete = complete;
        this.design = design;
    }

    private static double[] inside(double[] column, Domain complete) {
        return complete.rows().stream().mapToDouble(row -> column[row]).toArray();
    }

    /** R², the predictors' parts of it, and these as per cent of it; no numbers where a variable is constant. */
    double[] values() {
        return values(design.weights());
    }

    private double[] values(double[] weights) {
        var drivers = columns.length - 1;
        var values = new double[1 + 2 * drivers];
        Arrays.fill(values, Double.NaN);
        // A calibrated replicate may hold a weight below 0, of which no correlation can be made.
        var positive = Arrays.stream(inside(weights, complete))
                .map(w -> Math.max(w, 0))
                .toArray();
        if (Arrays.stream(positive).noneMatch(w -> w > 0)) {
            return values;
        }
        var moments = Comoments.of(columns, positive);
        if (isConstant(moments)) {
            return values;
        }
        var divided = method == Statistic.DriverMethod.JOHNSON
                ? KeyDrivers.johnson(moments.correlation())
                : KeyDrivers.shapley(moments.correlation());
        values[0] = divided.rSquared();
        System.arraycopy(divided.parts(), 0, values, 1, drivers);
        for (var i = 0; i < drivers; i++) {
            values[1 + drivers + i] = 100 * divided.parts()[i] / divided.rSquared();
        }
        return values;
    }

    private static boolean isConstant(Comoments moments) {
        return IntStream.range(0, moments.means().length)
                .anyMatch(i -> !(moments.covariance()[i][i] > CONSTANT * moments.means()[i] * moments.means()[i]));
    }

    /** Standard errors of {@code values}; no numbers where the design has no replicates. */
    double[] errors(double[] values) {
        var errors = new double[values.length];
        Arrays.fill(errors, Double.NaN);
        if (!(design instanceof ReplicateDesign replicates) || Double.isNaN(values[0])) {
            return errors;
        }
        var again = IntStream.range(0, replicates.replicates())
                .parallel()
                .mapToObj(r -> values(replicates.weights(r)))
                .toArray(double[][]::new);
        if (Arrays.stream(again).anyMatch(each -> !Double.isNaN(each[0]))) {
            var variances = replicates.scale().variances(again, values);
            Arrays.setAll(errors, i -> Math.sqrt(variances[i]));
        }
        return errors;
    }

    Cell.Estimated cell(double value, double error, double degreesOfFreedom, double level) {
        var degrees = Double.isNaN(error) ? Double.NaN : degreesOfFreedom;
        var interval = Double.isNaN(error) ? Interval.NONE : Interval.wald(value, error, degrees, level);
        return new Cell.Estimated(value, error, interval.low(), interval.high(), complete.count(), Double.NaN, degrees);
    }
}
