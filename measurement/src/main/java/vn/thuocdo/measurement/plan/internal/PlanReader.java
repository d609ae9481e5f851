package vn.thuocdo.measurement.plan.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.plan.ChosenMethod;
import vn.thuocdo.measurement.plan.DataFile;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.yaml.Fields;
import vn.thuocdo.measurement.yaml.Node;

/** Reads a plan; its keys are those of {@code methods/plan.schema.json}. */
public final class PlanReader {

    private final Path file;
    private final Methods methods;

    /**
     * A reader of one plan.
     *
     * @param file where the plan stands, from whose folder a method's path is taken
     * @param methods where a method's code is looked for
     */
    public PlanReader(Path file, Methods methods) {
        this.file = file;
        this.methods = methods;
    }

    /** Reads the plan at the root of a file. */
    public Plan read(Node root) {
        return root.fields(this::plan);
    }

    private Plan plan(Fields fields) {
        var heading = heading(fields);
        var wanted = fields.required("method", node -> MethodWanted.read(node, file, methods));
        var columns = ColumnsWanted.ask(fields);
        var method = fields.made(() -> new MethodApplied(wanted.get(), columns.get(), fields.problems()).method());
        var files = fields.required("data", node -> DataFileReader.readAll(node, file));
        var rows = rows(fields, files, method, columns);
        var design = fields.required("design", DesignReader::read);
        var weighting = fields.list("weighting", WeightingReader::read);
        var results = ResultsReader.ask(fields, () -> method.get().applied(), files);
        var precision = PrecisionReader.ask(fields, () -> method.get().applied());
        return new Plan(
                file,
                heading.get(),
                method.get(),
                rows.get(),
                design.get(),
                weighting.get(),
                results.get(),
                precision.get());
    }

    private static Supplier<Plan.Heading> heading(Fields fields) {
        var title = fields.required("title", Node::text);
        var simulated = fields.optional("simulated", Node::truth, false);
        var language = fields.optional("language", PlanReader::language);
        return () ->
                new Plan.Heading(title.get(), simulated.get(), language.get().orElse(null));
    }

    private static Locale language(Node node) {
        var languages = new LinkedHashMap<String, Locale>();
        languages.put("vi", Locale.of("vi"));
        languages.put("en", Locale.ENGLISH);
        return node.choice(languages);
    }

    private static Supplier<Plan.Rows> rows(
            Fields fields,
            Supplier<List<DataFile>> files,
            Supplier<ChosenMethod> method,
            Supplier<ColumnsWanted> columns) {
        var drop = fields.list("drop", ConditionReader::read);
        var eligible = fields.list("eligible", ConditionReader::read);
        var places = fields.made(() -> new ItemColumns(method.get().applied(), columns.get(), fields.problems()));
        var items = fields.made(() -> places.get().items());
        var questions = fields.made(() -> places.get().questions());
        return () -> new Plan.Rows(files.get(), items.get(), questions.get(), drop.get(), eligible.get());
    }
}
