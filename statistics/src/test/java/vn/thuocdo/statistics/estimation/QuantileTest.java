package vn.thuocdo.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.SurveyDesign;

class QuantileTest {

    private static final Quantile.Method PLAIN =
            new Quantile.Method(QuantileRule.MATHEMATICAL, ShareInterval.WALD, 0.95);
    private static final Quantile.Method LIKE_R =
            new Quantile.Method(QuantileRule.MATHEMATICAL, ShareInterval.WALD, 0.95, QuantileConvention.LIKE_R);

    /** 10 of 200 equal weights are 5 %, but not once they are added up in binary. */
    @Test
    void decidesTiesByRoundingOnlyWhenAskedTo() {
        var values = new double[200];
        Arrays.setAll(values, row -> row + 1);
        var weights = new double[200];
        Arrays.fill(weights, 30.97);
        var design = SurveyDesign.of(200).weights(weights).build();
        var all = Domain.all(200);

        assertThat(Quantile.woodruff(design, values, all, 0.05, 199, PLAIN).value())
                .isEqualTo(10);
        assertThat(Quantile.woodruff(design, values, all, 0.05, 199, LIKE_R).value())
                .isEqualTo(11);
    }

    @Test
    void takesTheVarianceOfTheQuantilesOfReplicates() {
        var replicates = new double[][] {{2, 0, 1, 0}, {0, 2, 0, 1}, {1, 1, 0, 3}};
        var design = ReplicateDesign.ofWeights(
                new double[] {1, 1, 1, 1}, replicates, ReplicateDesign.Scale.even(0.5, 3, true));

        var median = Quantile.replicated(design, new double[] {1, 2, 3, 4}, Domain.all(4), 0.5, 5, PLAIN);

        // the medians of the replicates are 1, 2 and 4, that of the sample 2
        assertThat(median.value()).isEqualTo(2);
        assertThat(median.standardError()).isCloseTo(Math.sqrt(0.5 * (1 + 0 + 4)), within(1e-12));
    }
}
