package vn.thuocdo.measurement.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;
import vn.thuocdo.measurement.index.Beside;
import vn.thuocdo.measurement.index.Breakdown;
import vn.thuocdo.measurement.index.DesignSummary;
import vn.thuocdo.measurement.index.Difference;
import vn.thuocdo.measurement.index.DomainIndex;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.index.Node;
import vn.thuocdo.measurement.index.Provenance;
import vn.thuocdo.measurement.index.Ranking;
import vn.thuocdo.measurement.index.Response;
import vn.thuocdo.measurement.method.Method;

/**
 * A whole {@link IndexSet} in JSON, unrounded, with a line for each figure.
 *
 * <p>What is absent is {@code null}, and so is what is not a finite number, which JSON cannot hold.
 */
final class IndexJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectWriter LINES = JSON.writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private IndexJson() {}

    static String of(IndexSet set) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("schema", "thuocdo-index/1");
        fields.put("title", set.title());
        fields.put("simulated", set.simulated());
        fields.put("method", set.method());
        fields.put("method_names", new TreeMap<>(set.methodNames()));
        fields.put("score", set.score());
        fields.put("level", set.level());
        fields.put("rounding", rounding(set.used().method().rounding()));
        fields.put("nodes", list(set.nodes(), IndexJson::node));
        fields.put("overall", domain(set, set.overall()));
        fields.put("breakdowns", list(set.breakdowns(), each -> breakdown(set, each)));
        fields.put("differences", list(set.differences(), each -> difference(set, each)));
        fields.put("responses", list(set.responses(), IndexJson::response));
        if (!set.beside().equals(Beside.NOTHING)) {
            fields.put("questions", BesideJson.questions(set.beside().questions()));
            fields.put("statistics", BesideJson.statistics(set.beside().statistics()));
        }
        fields.put("design", design(set.design()));
        fields.put("provenance", provenance(set.provenance()));
        return LINES.writeValueAsString(fields) + "\n";
    }

    private static <T, R> List<R> list(List<T> values, Function<T, R> written) {
        return values.stream().map(written).toList();
    }

    private static RawValue node(Node node) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("code", node.code());
        fields.put("kind", node.kind().name().toLowerCase(Locale.ROOT));
        fields.put("parent", node.parent().isEmpty() ? null : node.parent());
        fields.put("depth", node.depth());
        fields.put("unverified", node.unverified());
        fields.put("names", new TreeMap<>(node.names()));
        return line(fields);
    }

    private static Map<String, @Nullable Object> breakdown(IndexSet set, Breakdown breakdown) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("code", breakdown.code());
        fields.put("label", breakdown.label());
        fields.put("groups", breakdown.groups().stream().map(IndexJson::line).toList());
        fields.put(
                "domains",
                breakdown.domains().stream().map(each -> domain(set, each)).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> domain(IndexSet set, DomainIndex domain) {
        var cells = new LinkedHashMap<String, RawValue>();
        var published = set.published(domain);
        for (var node : set.nodes()) {
            cells.put(node.code(), CellJson.of(domain.cell(node), published.get(node.code())));
        }
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("key", domain.key());
        fields.put("label", domain.label());
        fields.put("rows", domain.rows());
        fields.put("ranking", domain.rank().map(IndexJson::ranking).orElse(null));
        fields.put("cells", cells);
        return fields;
    }

    private static RawValue rounding(Method.Rounding rounding) {
        var stage = rounding.stage().name().toLowerCase(Locale.ROOT);
        return line(new TreeMap<>(Map.of("decimals", rounding.decimals(), "stage", stage)));
    }

    private static RawValue ranking(Ranking ranking) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("rank", ranking.rank());
        fields.put("low", ranking.low());
        fields.put("high", ranking.high());
        fields.put("marginal_low", ranking.marginalLow());
        fields.put("marginal_high", ranking.marginalHigh());
        fields.put("peers", ranking.peers());
        return line(fields);
    }

    private static Map<String, @Nullable Object> difference(IndexSet set, Difference difference) {
        var changes = new LinkedHashMap<String, @Nullable RawValue>();
        for (var node : set.nodes()) {
            var change = difference.changes().get(node.code());
            changes.put(node.code(), change == null ? null : change(change, set.level()));
        }
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("code", difference.code());
        fields.put("label", difference.label());
        fields.put("from", difference.from());
        fields.put("to", difference.to());
        fields.put("changes", changes);
        return fields;
    }

    private static RawValue change(Difference.Change change, double level) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("value", finite(change.value()));
        fields.put("standard_error", finite(change.standardError()));
        fields.put("low", finite(change.low()));
        fields.put("high", finite(change.high()));
        fields.put("df", finite(change.degreesOfFreedom()));
        fields.put("p_value", finite(change.pValue()));
        fields.put("exceeds_error", change.isClear(level));
        return line(fields);
    }

    static RawValue response(Response response) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("item", response.item());
        fields.put("asked", response.asked());
        fields.put("answered", response.answered());
        fields.put("blank", response.blank());
        fields.put("dont_know", response.dontKnow());
        fields.put("refused", response.refused());
        fields.put("not_applicable", response.notApplicable());
        return line(fields);
    }

    private static Map<String, @Nullable Object> design(DesignSummary design) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("rows", design.rows());
        fields.put("eligible", design.eligible());
        fields.put("strata", design.strata());
        fields.put("units", design.units());
        fields.put("df", finite(design.degreesOfFreedom()));
        fields.put("sum_of_weights", finite(design.sumOfWeights()));
        fields.put("weight_effect", finite(design.weightEffect()));
        fields.put("variance", design.variance());
        fields.put("lonely", design.lonely());
        fields.put("steps", design.steps().stream().map(IndexJson::step).toList());
        return fields;
    }

    private static RawValue step(DesignSummary.WeightStep step) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("kind", step.kind());
        fields.put("sum_before", finite(step.sumBefore()));
        fields.put("sum_after", finite(step.sumAfter()));
        fields.put("effect_after", finite(step.effectAfter()));
        fields.put("lost", step.lost());
        fields.put("thin", step.thin().stream().map(IndexJson::thin).toList());
        fields.put("replicates_lost", step.replicatesLost());
        return line(fields);
    }

    private static Map<String, @Nullable Object> thin(DesignSummary.ThinClass thin) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("class", thin.name());
        fields.put("respondents", thin.respondents());
        fields.put("factor", finite(thin.factor()));
        fields.put("nearest", thin.nearest());
        return fields;
    }

    private static Map<String, @Nullable Object> provenance(Provenance provenance) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("software", provenance.software());
        fields.put("plan", source(provenance.plan()));
        fields.put(
                "sources", provenance.sources().stream().map(IndexJson::source).toList());
        return fields;
    }

    private static RawValue source(Provenance.Source source) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", source.name());
        fields.put("sha256", source.sha256());
        return line(fields);
    }

    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    static RawValue line(Object value) {
        return new RawValue(JSON.writeValueAsString(value));
    }
}
