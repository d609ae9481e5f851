package vn.thuocdo.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuocdo.statistics.GoldenData;
import vn.thuocdo.statistics.design.Classification;
import vn.thuocdo.statistics.design.Domain;
import vn.thuocdo.statistics.design.FinitePopulation;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.Replication;
import vn.thuocdo.statistics.design.SurveyDesign;

/**
 * {@code degf} of {@code s <- as.svrepdesign(svydesign(id=~1, strata=~stype, weights=~pw, data=apistrat, fpc=~fpc),
 * type="JKn")} after weighting, in R's survey 4.1-1.
 */
class ReplicateFreedomTest {

    private static final GoldenData SCHOOLS = GoldenData.read("apistrat.csv");
    private static final Classification KIND = Classification.of(SCHOOLS.text("stype"));
    private static final Domain ALL = Domain.all(SCHOOLS.rows());
    private static final Domain ELEMENTARY =
            Domain.where(SCHOOLS.rows(), row -> SCHOOLS.text("stype").get(row).equals("E"));

    private static final Margin KINDS = Margin.of(KIND, Map.of("E", 4421.0, "H", 755.0, "M", 1018.0));
    private static final Margin AWARDS =
            Margin.of(Classification.of(SCHOOLS.text("awards")), Map.of("No", 2027.0, "Yes", 4167.0));

    static List<Distance> distancesThatKeepThem() {
        return List.of(new Distance.Exponential(), new Distance.Logit(0.5, 2), new Distance.BoundedLinear(0.5, 2));
    }

    /** {@code degf(s)}. */
    @Test
    void isTheRankOfTheReplicatesLessOne() {
        assertThat(jackknife().degreesOfFreedom(ALL)).isEqualTo(197);
        assertThat(jackknife().degreesOfFreedom(ELEMENTARY)).isEqualTo(99);
    }

    /** {@code degf(postStratify(s, ~awards, …))}. */
    @Test
    void isCountedAnewAfterPostStratification() {
        assertThat(jackknife().adjust(new PostStratification(AWARDS)).degreesOfFreedom(ALL))
                .isEqualTo(198);
    }

    /** {@code degf(rake(s, list(~stype, ~awards), …, control=list(epsilon=1e-10, maxit=100)))}. */
    @Test
    void isCountedAnewAfterRaking() {
        var raked = jackknife().adjust(new Raking(List.of(KINDS, AWARDS)));

        assertThat(raked.degreesOfFreedom(ALL)).isEqualTo(196);
        assertThat(raked.degreesOfFreedom(ELEMENTARY)).isEqualTo(99);
    }

    /** {@code degf(calibrate(s, ~api99, …))}. */
    @Test
    void isCountedAnewAfterLinearCalibration() {
        assertThat(jackknife().adjust(toScores(new Distance.Linear())).degreesOfFreedom(ALL))
                .isEqualTo(198);
    }

    /** {@code degf(calibrate(s, ~api99, …, calfun="raking"))}, and with bounds; of a subset it is counted. */
    @ParameterizedTest
    @MethodSource("distancesThatKeepThem")
    void staysAfterCalibrationByOtherDistances(Distance distance) {
        var calibrated = jackknife().adjust(toScores(distance));

        assertThat(calibrated.degreesOfFreedom(ALL)).isEqualTo(197);
        assertThat(calibrated.degreesOfFreedom(ELEMENTARY)).isEqualTo(99);
    }

    /** {@code degf(postStratify(calibrate(s, ~api99, …, calfun="raking"), ~awards, …))} and the other way round. */
    @Test
    void goesByTheLastStep() {
        var raking = toScores(new Distance.Exponential());
        var cells = new PostStratification(AWARDS);

        assertThat(jackknife().adjust(raking).adjust(cells).degreesOfFreedom(ALL))
                .isEqualTo(198);
        assertThat(jackknife().adjust(cells).adjust(raking).degreesOfFreedom(ALL))
                .isEqualTo(198);
    }

    private static ReplicateDesign jackknife() {
        var design = SurveyDesign.of(SCHOOLS.rows())
                .strata(KIND)
                .weights(SCHOOLS.numbers("pw"))
                .population(new FinitePopulation.Sizes(List.of(SCHOOLS.numbers("fpc"))))
                .build();
        return Replication.jackknife(design, false);
    }

    private static Calibration toScores(Distance distance) {
        var columns = new double[][] {SCHOOLS.ones(), SCHOOLS.numbers("api99")};
        return new Calibration(
                new Auxiliaries(columns, List.of("schools", "api99"), new double[] {6194, 3914069}), distance);
    }
}
