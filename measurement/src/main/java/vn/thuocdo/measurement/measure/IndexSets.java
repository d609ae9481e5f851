package vn.thuocdo.measurement.measure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.thuocdo.measurement.data.Database;
import vn.thuocdo.measurement.data.Table;
import vn.thuocdo.measurement.engine.Facts;
import vn.thuocdo.measurement.engine.Sample;
import vn.thuocdo.measurement.index.Beside;
import vn.thuocdo.measurement.index.Breakdown;
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
final class IndexSets {

    private IndexSets() {}

    static IndexSet of(
            Plan plan,
            Recipe recipe,
            Sample sample,
            DomainIndex overall,
            List<Breakdown> breakdowns,
            List<Difference> differences,
            PlannedData data,
            Database database,
            String software,
            String eligible)
            throws SQLException {
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
                overall,
                breakdowns,
                differences,
                responses(sample, data, database, eligible),
                design(plan, sample),
                provenance(plan, data, software),
                new MethodUsed(
                        method, plan.method().scoresOtherwise(), plan.method().aggregatesOtherwise()),
                Beside.NOTHING);
    }

    private static List<Response> responses(Sample sample, PlannedData data, Database database, String eligible)
            throws SQLException {
        var answered = IntStream.range(0, data.scorings().size())
                .mapToLong(item -> sample.answers(Sample.EVERYBODY, item))
                .toArray();
        return new ResponseCounts(database, data, eligible)
                .of(data.scorings(), answered, sample.facts().eligible());
    }

    private static DesignSummary design(Plan plan, Sample sample) {
        var facts = sample.facts();
        return new DesignSummary(
                facts.rows(),
                facts.eligible(),
                facts.strata(),
                facts.units(),
                facts.degreesOfFreedom(),
                facts.weight(),
                facts.weightEffect(),
                variance(plan),
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

    private static String variance(Plan plan) {
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

    private static Provenance provenance(Plan plan, PlannedData data, String software) {
        return new Provenance(
                software,
                source(plan.file()),
                data.tables().stream()
                        .map(Table::file)
                        .map(file -> source(file.path()))
                        .toList());
    }

    private static Provenance.Source source(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return new Provenance.Source(
                    String.valueOf(file.getFileName()),
                    HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
