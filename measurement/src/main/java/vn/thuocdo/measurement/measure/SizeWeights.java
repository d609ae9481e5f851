package vn.thuocdo.measurement.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.measurement.engine.TotalsRequest.DesignColumns;
import vn.thuocdo.measurement.engine.TotalsRequest.PopulationKind;

/** The weights that population sizes give: Π N/n over the stages that have one, n counted in the sample. */
final class SizeWeights {

    private SizeWeights() {}

    /**
     * @param design with a population
     * @param wave what tells waves apart that were drawn each by itself; their units are counted apart
     */
    static String sql(DesignColumns design, Optional<String> wave) {
        var clusters = design.clusters().isEmpty() ? List.of(Sql.name(PlannedData.ROW)) : design.clusters();
        var within = new ArrayList<String>();
        wave.ifPresent(within::add);
        var factors = new ArrayList<String>();
        for (var stage = 0; stage < design.population().size(); stage++) {
            if (!design.strata().isEmpty()) {
                within.add(design.strata().get(Math.min(stage, design.strata().size() - 1)));
            }
            var size = design.population().get(stage);
            factors.add(
                    design.kind() == PopulationKind.SIZES
                            ? "%s / %s".formatted(size, drawn(clusters.get(stage), within))
                            : "1 / " + size);
            within.add(clusters.get(stage));
        }
        return String.join(" * ", factors);
    }

    private static String drawn(String unit, List<String> within) {
        return "count(distinct %s) over (%s)"
                .formatted(unit, within.isEmpty() ? "" : "partition by " + String.join(", ", within));
    }
}
