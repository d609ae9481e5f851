package vn.thuocdo.statistics.coverage;

import java.util.stream.IntStream;
import vn.thuocdo.statistics.design.ReplicateDesign;
import vn.thuocdo.statistics.design.SurveyDesign;

/** The replicates that {@code as.svrepdesign(type = "subbootstrap")} draws: Rao and Wu's, by R's generator. */
final class BootstrapOfR {

    private BootstrapOfR() {}

    static ReplicateDesign draw(SurveyDesign design, int replicates, RGenerator generator) {
        var stage = design.stages().getFirst();
        var multipliers = new double[replicates][stage.units()];
        for (var h = 0; h < stage.strata(); h++) {
            var stratum = h;
            var units = IntStream.range(0, stage.units())
                    .filter(unit -> stage.stratum()[unit] == stratum)
                    .toArray();
            var n = units.length;
            var shuffled = generator.choose(n, n);
            for (var multiplier : multipliers) {
                for (var drawn : generator.chooseAgain(n, n - 1)) {
                    multiplier[units[shuffled[drawn]]] += n / (n - 1.0);
                }
            }
        }
        return ReplicateDesign.ofUnits(
                design.weights(),
                design.units(0),
                multipliers,
                ReplicateDesign.Scale.even(1.0 / (replicates - 1), replicates, false));
    }
}
