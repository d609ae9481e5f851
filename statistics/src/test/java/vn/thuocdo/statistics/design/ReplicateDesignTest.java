package vn.thuocdo.statistics.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.MethodPage;
import vn.thuocdo.statistics.estimation.Estimates;
import vn.thuocdo.statistics.estimation.Mean;
import vn.thuocdo.statistics.weighting.Margin;
import vn.thuocdo.statistics.weighting.PostStratification;

class ReplicateDesignTest {

    private static final double[] ANSWERS = {1, 2, 4, 8};

    @Test
    void leavesOutAReplicateWithoutAnybodyOfACategory() {
        var weighted = jackknife().adjust(toTotals("town", "town", "town", "country"));

        var mean = Estimates.of(weighted, Mean.of(List.of("answer"), ANSWERS));

        // Town counts 6 and country 2: the replicates' means are (6·3 + 2·8)/8, (6·2.5 + 2·8)/8, (6·1.5 + 2·8)/8.
        var expected = 0.75 * (square(4.25 - 11.25 / 3) + square(3.875 - 11.25 / 3) + square(3.125 - 11.25 / 3));
        assertThat(weighted.replicates()).isEqualTo(3);
        assertThat(mean.covariance()[0][0]).isCloseTo(expected, within(1e-14));
    }

    @Test
    void refusesACategoryThatTheSampleItselfLacks() {
        assertThatThrownBy(() -> jackknife().adjust(toTotals("town", "town", "town", "town")))
                .isInstanceOf(NobodySampled.class)
                .hasMessageContaining("country");
    }

    @Test
    void countsAReplicateWhoseWeightsAreSmallBesideThoseOfTheOthers() {
        var sets = new double[][] {{1e6, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        var scale = ReplicateDesign.Scale.even(1, 3, false);
        var design = ReplicateDesign.ofWeights(new double[] {1, 1, 1}, sets, scale);

        // R: qr(diag(c(1e6, 1, 1)), tol = 1e-5)$rank is 3.
        assertThat(design.degreesOfFreedom(Domain.all(3))).isEqualTo(2);
        assertThat(design.degreesOfFreedom(Domain.where(3, row -> row > 0))).isEqualTo(1);
    }

    @Test
    void keepsTheUnitsOutsideTheDomainInBrewersVariance() {
        var probabilities = new double[] {0.2, 0.4, 0.6, 0.8};
        var design = SurveyDesign.of(4)
                .population(new FinitePopulation.InclusionProbabilities(List.of(probabilities)))
                .build();
        var influence = new double[][] {{5, 0, 0, 0}};

        var variance = design.covariance(influence, Domain.where(4, row -> row == 0))[0][0];

        // 4/3 · Σ (1−π)(z − z̄)², where z̄ = 5/4 and three units have z = 0.
        var expected = 4.0 / 3 * (0.8 * square(3.75) + (0.6 + 0.4 + 0.2) * square(1.25));
        assertThat(variance).isCloseTo(expected, within(1e-12));
        MethodPage.named("variance").prints(variance, Math.sqrt(variance));
    }

    private static ReplicateDesign jackknife() {
        return Replication.jackknifeOne(
                SurveyDesign.of(4).weights(new double[] {1, 1, 1, 1}).build(), false);
    }

    private static PostStratification toTotals(String... places) {
        return new PostStratification(
                Margin.of(Classification.of(List.of(places)), Map.of("town", 6.0, "country", 2.0)));
    }

    private static double square(double x) {
        return x * x;
    }
}
