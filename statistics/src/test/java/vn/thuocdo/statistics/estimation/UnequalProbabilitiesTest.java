package vn.thuocdo.statistics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.statistics.GoldenData;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.FinitePopulation;
import vn.thuocdo.statistics.design.LonelyPsu;
import vn.thuocdo.statistics.design.SurveyDesign;

/**
 * {@code d <- svydesign(id=~1, fpc=~p, data=election_pps, pps="brewer")} of R's survey 4.1-1, and its
 * {@code subset(d, votes < 60000)}: the 26 counties outside keep their shares in the variance.
 */
class UnequalProbabilitiesTest {

    private static final GoldenData COUNTIES = GoldenData.read("election_pps.csv");
    private static final double[] VOTES = COUNTIES.numbers("votes");
    private static final Domain SMALL = Domain.where(COUNTIES.rows(), row -> VOTES[row] < 60_000);

    private final SurveyDesign design = SurveyDesign.of(COUNTIES.rows())
            .population(new FinitePopulation.InclusionProbabilities(List.of(COUNTIES.numbers("p"))))
            .build();

    @ParameterizedTest
    @CsvSource({
        "Bush, 26779014.0858935, 5799522.5239114789",
        "Kerry, 13664380.3603730, 3148369.6305896123",
    })
    void giveTotalsOfADomainAsInR(String candidate, double total, double error) {
        var statistic = Total.of(List.of(candidate), COUNTIES.numbers(candidate));

        var fromRows = Estimates.of(design, statistic, SMALL);

        assertThat(fromRows.value(0)).isCloseTo(total, within(1e-9 * total));
        assertThat(fromRows.standardError(0)).isCloseTo(error, within(1e-9 * error));
    }

    @ParameterizedTest
    @CsvSource({
        "Bush, 5799522.5239114789, 1083.2820342388",
        "Kerry, 3148369.6305896123, 482.36977852378",
    })
    void giveTheSameFromTotalsByUnit(String candidate, double errorOfTotal, double errorOfMean) {
        var weights = design.weights();
        var votes = COUNTIES.numbers(candidate);
        for (var row = 0; row < votes.length; row++) {
            votes[row] *= weights[row];
        }
        var units = design.unitTotals(0, new double[][] {votes, weights}, SMALL);
        var estimator = new TotalsEstimator(design.stages(), LonelyPsu.FAIL, false);

        var totals = estimator.estimate(new Sums(List.of("votes", "counties")), List.of(units));
        var mean = estimator.variances(Mean.quotients(List.of(candidate)), List.of(units));

        assertThat(totals.standardError(0)).isCloseTo(errorOfTotal, within(1e-9 * errorOfTotal));
        assertThat(totals.standardError(1)).isCloseTo(7539.0368838542, within(1e-6));
        assertThat(Math.sqrt(mean[0])).isCloseTo(errorOfMean, within(1e-9 * errorOfMean));
    }
}
