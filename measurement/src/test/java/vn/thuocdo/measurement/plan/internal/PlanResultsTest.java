package vn.thuocdo.measurement.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.thuocdo.measurement.plan.Comparison;
import vn.thuocdo.measurement.plan.Domain;
import vn.thuocdo.measurement.plan.Labels;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.plan.Precision;
import vn.thuocdo.measurement.plan.Statistic;
import vn.thuocdo.statistics.estimation.QuantileRule;

/** What a plan wants shown, and with which errors. */
class PlanResultsTest {

    private final Plan everything = Examples.read(Examples.EVERYTHING);

    @Test
    void readsDomainsAndTheirLabels() {
        var crossed = everything.results().domains().get(1);

        assertThat(crossed.ranked()).isTrue();
        assertThat(Objects.requireNonNull(crossed.peers()).value()).isEqualTo("kind");
        assertThat(crossed.minimumCount()).isEqualTo(50);
        assertThat(everything.results().labels().get("sex"))
                .isInstanceOfSatisfying(
                        Labels.Listed.class,
                        labels -> assertThat(labels.byValue()).hasSize(2));
        assertThat(everything.results().labels().get("kind")).isInstanceOf(Labels.InFile.class);
    }

    @Test
    void callsACrossingByItsColumns() {
        var plan =
                Examples.read(Examples.SHORT.replace("[department, service]", "{by: [department, service], peers: x}"));

        assertThat(plan.results().domains())
                .extracting(domain -> domain.name().value(), Domain::ranked)
                .map(tuple -> tuple.toList().toString())
                .containsExactly("[department-service, true]");
    }

    @Test
    void readsComparisonsAndStatistics() {
        assertThat(everything.results().comparisons())
                .extracting(each -> each.getClass().getSimpleName())
                .containsExactly("Between", "Change", "Change", "Trend");
        assertThat(everything.results().comparisons().get(1))
                .isInstanceOfSatisfying(
                        Comparison.Change.class,
                        change -> assertThat(change.column()).isNull());
        assertThat(everything.results().statistics().getFirst())
                .isInstanceOfSatisfying(Statistic.Quantiles.class, quantiles -> {
                    assertThat(quantiles.at()).containsExactly(0.5, 0.9);
                    assertThat(quantiles.rule()).isEqualTo(QuantileRule.SCHOOL);
                });
    }

    @Test
    void readsHowErrorsAreWorkedOut() {
        var precision = everything.precision();

        assertThat(precision.intervals())
                .isEqualTo(new Precision.Intervals(0.9, Precision.Intervals.ShareKind.BETA, false));
        assertThat(precision.replicates())
                .isEqualTo(new Precision.Replicates(Precision.ReplicateMethod.RAO_WU, 200, 7, 0));
        assertThat(precision.ranks()).isEqualTo(new Precision.Ranks(0.9, 5000, 3));
        assertThat(everything.heading().language()).isEqualTo(Locale.of("vi"));
    }
}
