package vn.thuocdo.measurement.conform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.Message;

/** Runs the cases of folders and counts those that hold. */
public final class Conformance {

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
     * A case that did not hold.
     *
     * @param id of the case, or where it stands if it has none
     * @param what differs, or why it could not be run
     */
    public record Failure(String id, Message what) {

        /** The case and what is wrong with it, in one line. */
        public String text(Locale locale) {
            return id + " " + what.text(locale);
        }
    }

    /**
     * Runs every case of a folder.
     *
     * @param folder holds {@code cases/*.json} and {@code data/}
     * @param elsewhere folders where a data file is looked for that {@code data/} lacks
     * @param report takes each case that fails
     * @throws FileRefused if the folder has no cases, or a file is not of the schema
     */
    public Result run(Path folder, List<Path> elsewhere, Consumer<Failure> report) {
        var data = new ArrayList<Path>();
        data.add(folder.resolve("data"));
        data.addAll(elsewhere);
        var result = new Result(0, 0);
        for (var file : caseFiles(folder)) {
            var number = 0;
            for (var body : cases(file)) {
                var asked = new Case(List.copyOf(data), body);
                var place = "%s, cases[%d]".formatted(file, number++);
                var differences = differences(asked);
                if (!differences.isEmpty()) {
                    report.accept(new Failure(asked.id().orElse(place), told(differences)));
                }
                result = result.plus(differences.isEmpty() ? new Result(1, 0) : new Result(0, 1));
            }
        }
        return result;
    }

    private static List<Path> caseFiles(Path folder) {
        var cases = folder.resolve("cases");
        if (!Files.isDirectory(cases)) {
            throw JsonFile.refused(cases, "no-cases");
        }
        try (var files = Files.list(cases)) {
            var found = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw JsonFile.refused(cases, "no-cases");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode cases(Path file) {
        var root = JsonFile.read(file);
        if (!root.path("schema").asString("").equals(SCHEMA)
                || !root.path("cases").isArray()) {
            throw JsonFile.refused(file, "not-the-schema", SCHEMA);
        }
        return root.get("cases");
    }

    private static Message told(List<Message> differences) {
        var first = differences.getFirst();
        return differences.size() == 1 ? first : message("and-more", first, differences.size() - 1);
    }

    private List<Message> differences(Case asked) {
        try {
            var expected = asked.expected();
            var tolerance = asked.tolerance();
            var operation = operations.get(asked.operation());
            if (operation == null) {
                throw new UnknownCase("op = " + asked.operation());
            }
            return expected.path("error").asBoolean(false)
                    ? refusal(operation, asked)
                    : Comparison.differences(expected, operation.answer(asked), tolerance);
        } catch (FileRefused e) {
            throw e;
        } catch (BrokenCase e) {
            return List.of(e.what());
        } catch (UnknownCase e) {
            return List.of(message("unknown", String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            return List.of(message("refused", String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            var why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return List.of(message("broke", e.getClass().getSimpleName() + ": " + why));
        }
    }

    /** Nothing where the statistics refuse the request, as R did. */
    private static List<Message> refusal(Operation operation, Case asked) {
        try {
            return List.of(message("not-refused", operation.answer(asked)));
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Conformance.class, key, arguments);
    }
}
