package vn.thuocdo.measurement.conform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.measurement.yaml.Problem;

/** Runs the cases of folders and counts those that hold. */
public final class Conformance {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SCHEMA = "sipas-golden/1";

    private final Map<String, Operation> operations;

    public Conformance() {
        var all = new HashMap<String, Operation>();
        all.putAll(EstimationOperations.all());
        all.putAll(WeightingOperations.all());
        all.putAll(SelectionOperations.all());
        all.putAll(ModelOperations.all());
        all.putAll(DisclosureOperations.all());
        all.putAll(RegressionOperations.all());
        all.putAll(TestOperations.all());
        all.putAll(ShareOperations.all());
        all.putAll(QuantileOperations.all());
        all.putAll(ContrastOperations.all());
        operations = Map.copyOf(all);
    }

    /** How many cases held and how many did not. */
    public record Result(int passed, int failed) {

        public Result plus(Result other) {
            return new Result(passed + other.passed, failed + other.failed);
        }
    }

    /**
     * Runs every case of a folder.
     *
     * @param folder holds {@code cases/*.json} and {@code data/}
     * @param elsewhere folders where a data file is looked for that {@code data/} lacks
     * @param report takes one line for each case that fails
     * @throws IllegalArgumentException if the folder has no cases, or a file is not of the schema
     */
    public Result run(Path folder, List<Path> elsewhere, Consumer<String> report) {
        var data = new ArrayList<Path>();
        data.add(folder.resolve("data"));
        data.addAll(elsewhere);
        var result = new Result(0, 0);
        for (var file : caseFiles(folder)) {
            for (var body : cases(file)) {
                var holds = holds(new Case(List.copyOf(data), body), report);
                result = result.plus(holds ? new Result(1, 0) : new Result(0, 1));
            }
        }
        return result;
    }

    private static List<Path> caseFiles(Path folder) {
        var cases = folder.resolve("cases");
        if (!Files.isDirectory(cases)) {
            throw refused(cases, "no-cases");
        }
        try (var files = Files.list(cases)) {
            var found = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw refused(cases, "no-cases");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileRefused refused(Path file, String key, Object... arguments) {
        return new FileRefused(List.of(
                new Problem(Position.wholeFile(file.toString()), Message.of(Conformance.class, key, arguments))));
    }

    private static JsonNode cases(Path file) {
        var root = JSON.readTree(file.toFile());
        if (!root.path("schema").asString("").equals(SCHEMA)
                || !root.path("cases").isArray()) {
            throw refused(file, "not-the-schema", SCHEMA);
        }
        return root.get("cases");
    }

    private boolean holds(Case asked, Consumer<String> report) {
        var differences = differences(asked);
        if (differences.isEmpty()) {
            return true;
        }
        var more = differences.size() > 1 ? " (and %d more)".formatted(differences.size() - 1) : "";
        report.accept("%s %s%s".formatted(asked.id(), differences.getFirst(), more));
        return false;
    }

    private List<String> differences(Case asked) {
        var expected = asked.expected();
        var mustFail = expected.path("error").asBoolean(false);
        try {
            var operation = operations.get(asked.operation());
            if (operation == null) {
                return List.of("unknown: op = " + asked.operation());
            }
            var found = operation.answer(asked);
            return mustFail
                    ? List.of("expected an error, found " + found)
                    : Comparison.differences(expected, found, asked.tolerance());
        } catch (UnknownCase e) {
            return List.of(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return mustFail ? List.of() : List.of("failed: " + e.getMessage());
        } catch (RuntimeException e) {
            return List.of("broke: " + e);
        }
    }
}
