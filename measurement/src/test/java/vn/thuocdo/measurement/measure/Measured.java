package vn.thuocdo.measurement.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import vn.thuocdo.measurement.data.DatabaseSettings;
import vn.thuocdo.measurement.index.Cell;
import vn.thuocdo.measurement.index.DomainIndex;
import vn.thuocdo.measurement.index.IndexSet;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.plan.Plan;

/** What a plan, written out in a test, finds in its data. */
record Measured(IndexSet set) {

    /** Data that the golden cases of R's survey use too. */
    static final Path GOLDEN = Path.of("..", "statistics", "src", "test", "resources", "golden", "data");

    /** How far a figure may be from the one R printed with twelve digits, as a share of it. */
    private static final double RELATIVE = 1e-8;

    /**
     * Carries a plan out.
     *
     * @param folder where the plan is written, and its data are looked for
     * @param plan in which {@code GOLDEN} stands for the folder of the golden data
     */
    static Measured by(Path folder, String plan) {
        var file = folder.resolve("plan.yaml");
        try {
            Files.writeString(
                    file,
                    plan.replace("GOLDEN", GOLDEN.toAbsolutePath().normalize().toString()));
            var read = Plan.read(file, new Methods());
            return new Measured(new MeasurePlan(read, DatabaseSettings.usual(), "test").measure());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The figure of everybody. */
    Cell.Estimated of(String item) {
        return estimated(set.overall(), item);
    }

    /** The figure of a domain of the plan's first breakdown. */
    Cell.Estimated of(String item, String domain) {
        var found = set.breakdowns().getFirst().domains().stream()
                .filter(each -> each.key().equals(domain))
                .findFirst()
                .orElseThrow();
        return estimated(found, item);
    }

    private static Cell.Estimated estimated(DomainIndex domain, String item) {
        return (Cell.Estimated) Objects.requireNonNull(domain.cells().get(item), item);
    }

    Measured finds(String item, double estimate, double error) {
        agree(item, of(item), estimate, error);
        return this;
    }

    Measured finds(String item, String domain, double estimate, double error) {
        agree(item + " of " + domain, of(item, domain), estimate, error);
        return this;
    }

    private static void agree(String what, Cell.Estimated figure, double estimate, double error) {
        assertThat(figure.value()).as(what).isCloseTo(estimate, within(RELATIVE * Math.abs(estimate)));
        assertThat(figure.standardError())
                .as("the standard error of " + what)
                .isCloseTo(error, within(RELATIVE * Math.abs(error) + 1e-12));
    }
}
