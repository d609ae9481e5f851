package vn.thuocdo.measurement.measure;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thuocdo.measurement.engine.TableFreedom;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.Recipe;
import vn.thuocdo.measurement.index.StatisticResult;
import vn.thuocdo.measurement.plan.Statistic;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.estimation.Quantile;

/** Quantiles of a column, for everybody and for every domain, with Woodruff's intervals. */
record QuantilesOfPlan(PlannedRows rows, NumberColumns numbers, Recipe recipe, List<DomainPlace> places) {

    /** Fewer answers than this, all alike, tell what each of them was. */
    private static final int FEW = 10;

    StatisticResult.Quantiles result(Statistic.Quantiles wanted) throws SQLException {
        var column = wanted.column().value();
        var values = numbers.read(List.of(Sql.name(column)))[0];
        var answered = Domain.where(values.length, row -> !Double.isNaN(values[row]));
        var freedom = TableFreedom.of(rows.weighted().design(), rows.counted());
        var lines = places.parallelStream()
                .map(place -> line(place, wanted, values, answered, freedom))
                .toList();
        var rule = wanted.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new StatisticResult.Quantiles(column, rule, wanted.at(), lines);
    }

    private StatisticResult.QuantileLine line(
            DomainPlace place, Statistic.Quantiles wanted, double[] values, Domain answered, TableFreedom freedom) {
        var domain = rows.counted(place);
        var degrees = freedom.of(domain, freedom.design().degreesOfFreedom(domain));
        var cells = wanted.at().stream()
                .map(at -> absent(values, domain.and(answered), place.minimumCount())
                        .orElseGet(() -> quantile(at, wanted, values, domain.and(answered), degrees)))
                .toList();
        return new StatisticResult.QuantileLine(place.where(), cells);
    }

    private Optional<Cell> absent(double[] values, Domain rows, int minimumCount) {
        var answers = rows.count();
        if (answers == 0) {
            return Optional.of(new Cell.NoResult(Cell.Reason.NO_ANSWERS, 0));
        }
        if (answers < Math.max(minimumCount, 2)) {
            return Optional.of(new Cell.NoResult(Cell.Reason.TOO_FEW_ANSWERS, answers));
        }
        var isFew = recipe.homogeneous() && answers < FEW;
        return isFew
                        && rows.rows().stream()
                                        .mapToDouble(row -> values[row])
                                        .distinct()
                                        .count()
                                == 1
                ? Optional.of(new Cell.NoResult(Cell.Reason.ALIKE, answers))
                : Optional.empty();
    }

    private Cell quantile(double at, Statistic.Quantiles wanted, double[] values, Domain answered, double degrees) {
        var design = rows.weighted().design();
        var method = new Quantile.Method(wanted.rule(), recipe.shareInterval(), recipe.level());
        var quantile = Quantile.woodruff(design, values, answered, at, degrees, method);
        return new Cell.Estimated(
                quantile.value(),
                quantile.standardError(),
                quantile.interval().low(),
                quantile.interval().high(),
                answered.count(),
                Double.NaN,
                degrees);
    }
}
