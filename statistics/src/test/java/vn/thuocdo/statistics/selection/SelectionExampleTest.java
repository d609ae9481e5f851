package vn.thuocdo.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SelectionExampleTest {

    private static final double[] PIK = InclusionProbabilities.of(new double[] {1, 2, 3, 4}, 2);

    private final DrawPage page = DrawPage.read("selection.md");

    @ParameterizedTest
    @EnumSource
    void theTableOfJointProbabilitiesHolds(ProportionalToSize method) {
        var joint = JointInclusion.of(method, PIK);

        assertThat(page.text())
                .contains(String.format(
                        Locale.ROOT,
                        "| %s | %.6f | %.6f | %.6f | %.6f | %.6f | %.6f |\n",
                        method,
                        Math.abs(joint[0][1]),
                        joint[0][2],
                        joint[0][3],
                        joint[1][2],
                        joint[1][3],
                        joint[2][3]));
    }

    @Test
    void theWorkedExampleHolds() {
        var joint = JointInclusion.of(ProportionalToSize.SAMPFORD, PIK)[2][3];

        var found = HorvitzThompson.of(
                new double[] {7, 8}, new double[] {.6, .8}, new double[][] {{.6, joint}, {joint, .8}});

        assertThat(page.text())
                .contains(String.format(Locale.ROOT, "= %.4f.\n", found.total()))
                .contains(String.format(
                        Locale.ROOT, "Horvitz–Thompson %.4f,", found.variance().orElseThrow()))
                .contains(String.format(
                        Locale.ROOT, "= %.4f.\n", found.varianceYatesGrundy().orElseThrow()));
    }
}
