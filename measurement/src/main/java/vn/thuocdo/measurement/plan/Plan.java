package vn.thuocdo.measurement.plan;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.plan.internal.PlanReader;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.YamlFile;

/**
 * A plan of measurement.
 *
 * @param file it was read from
 * @param rows the data and what stands where in them
 * @param design how the sample was drawn
 * @param weighting the steps from the weights of the draw to those of the estimates
 * @param results what is shown beside the figures of everybody
 * @param precision how errors are worked out, and what is held back
 */
public record Plan(
        Path file,
        Heading heading,
        ChosenMethod method,
        Rows rows,
        Design design,
        List<WeightingStep> weighting,
        Results results,
        Precision precision) {

    /** Keeps its own copy of the steps. */
    public Plan {
        weighting = List.copyOf(weighting);
    }

    /**
     * Reads a plan.
     *
     * @param methods where the method it names is looked for
     * @throws FileRefused if the plan, or a method file it names, has mistakes
     */
    public static Plan read(Path file, Methods methods) {
        return YamlFile.read(file, new PlanReader(file, methods)::read);
    }

    /** A path as the plan writes it, taken from the plan's folder. */
    public Path resolve(String path) {
        return file.resolveSibling(path);
    }

    /**
     * What stands above the results.
     *
     * @param simulated whether the data are simulated, which every page must say
     * @param language of the results; absent for that of whoever asks
     */
    public record Heading(
            String title, boolean simulated, @Nullable Locale language) {}

    /**
     * The data.
     *
     * @param files at least one
     * @param items where the answers to the items stand; those the plan says were not asked are left out
     * @param questions where the answers to other questions of the method stand
     * @param drop a row that meets one of these never was part of the sample: a test, a duplicate
     * @param eligible a row counts if it meets all of these; the others stay in the design with weight 0
     */
    public record Rows(
            List<DataFile> files,
            List<ItemColumn> items,
            List<ItemColumn> questions,
            List<Condition> drop,
            List<Condition> eligible) {

        /** Keeps its own copies. */
        public Rows {
            files = List.copyOf(files);
            items = List.copyOf(items);
            questions = List.copyOf(questions);
            drop = List.copyOf(drop);
            eligible = List.copyOf(eligible);
        }
    }

    /**
     * What is shown beside the figures of everybody.
     *
     * @param labels what values are called, by column
     */
    public record Results(
            List<Domain> domains,
            Map<String, Labels> labels,
            List<Comparison> comparisons,
            List<Statistic> statistics) {

        /** Keeps its own copies. */
        public Results {
            domains = List.copyOf(domains);
            labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
            comparisons = List.copyOf(comparisons);
            statistics = List.copyOf(statistics);
        }
    }
}
