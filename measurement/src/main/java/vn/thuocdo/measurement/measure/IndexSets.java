package vn.thuocdo.measurement.measure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thuocdo.measurement.engine.Facts;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.index.Beside;
import vn.thuocdo.measurement.index.Breakdown;
import vn.thuocdo.measurement.index.ComputeIndices;
import vn.thuocdo.measurement.index.DesignSummary;
import vn.thuocdo.measurement.index.Difference;
import vn.thuocdo.measurement.index.DomainIndex;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.MethodUsed;
import vn.thuocdo.measurement.index.Provenance;
import vn.thuocdo.measurement.index.Recipe;
import vn.thuocdo.measurement.index.Response;
import vn.thuocdo.measurement.plan.Design;
import vn.thuocdo.measurement.plan.Plan;

/** Puts together what was found with how it was made. */
record IndexSets(Plan plan, Recipe recipe, Sample sample, ComputeIndices indices) {

    IndexSet of(
            List<Breakdown> breakdowns, List<Difference> differences, List<Response> responses, Provenance provenance) {
        var method = plan.method().applied();
        var name = method.title().name();
        return new IndexSet(
                plan.heading().title(),
                plan.heading().simulated(),
                method.title().code(),
                Map.of("vi", name.vi(), "en", name.en()),
                method.score().formula().name(),
                recipe.level(),
                recipe.nodes(),
                everybody(),
                breakdowns,
                differences,
                responses,
                design(),
                provenance,
                new MethodUsed(
                        method, plan.method().scoresOtherwise(), plan.method().aggregatesOtherwise()),
                Beside.NOTHING);
    }

    private DomainIndex everybody() {
        var cells = indices.cells(Sample.EVERYBODY, recipe.minimumCount());
        return new DomainIndex("", plan.heading().title(), sample.facts().eligible(), cells, null);
    }

    private DesignSummary design() {
        var facts = sample.facts();
        return new DesignSummary(
                facts.rows(),
                facts.eligible(),
                facts.strata(),
                facts.units(),
                facts.degreesOfFreedom(),
                facts.weight(),
                facts.weightEffect(),
                variance(),
                facts.lonely(),
                facts.steps().stream().map(IndexSets::step).toList());
    }

    private static DesignSummary.WeightStep step(Facts.WeightingEffect step) {
        return new DesignSummary.WeightStep(
                step.kind(),
                step.before(),
                step.after(),
                step.effect(),
                step.lost(),
                step.thin().stream()
                        .map(thin -> new DesignSummary.ThinClass(
                                thin.thin(), thin.respondents(), thin.factor(), thin.into()))
                        .toList(),
                step.replicatesLost());
    }

    private String variance() {
        if (plan.design() instanceof Design.Replicated given) {
            return "%s %d"
                    .formatted(word(given.method()), given.columns().names().size());
        }
        var replicates = plan.precision().replicates();
        return replicates == null
                ? "linearised"
                : "%s %d seed %d".formatted(word(replicates.method()), replicates.count(), replicates.seed());
    }

    private static String word(Enum<?> method) {
        return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
