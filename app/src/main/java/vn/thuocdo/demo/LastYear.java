package vn.thuocdo.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import vn.thuocdo.measurement.data.DatabaseSettings;
import vn.thuocdo.measurement.language.Language;
import vn.thuocdo.measurement.measure.MeasurePlan;
import vn.thuocdo.measurement.method.Methods;
import vn.thuocdo.measurement.plan.Plan;
import vn.thuocdo.measurement.report.Reports;
import vn.thuocdo.measurement.simulate.SimulatedFiles;
import vn.thuocdo.measurement.simulate.Simulation;

/** Last year's survey: simulated answers, measured as real ones are, and reported. */
final class LastYear {

    private static final int DRAWN = 12_000;
    private static final String OUT = "out";

    private LastYear() {}

    /** Writes data, plan and report to {@code folder}. */
    static void measure(Path folder, long seed) throws IOException, SQLException {
        var plan = SimulatedFiles.write(Simulation.of(seed, DRAWN), folder);
        var found = new MeasurePlan(Plan.read(plan, new Methods()), DatabaseSettings.usual(), "thuocdo demo").measure();
        Reports.write(found, folder.resolve(OUT), Language.VIETNAMESE);
    }

    static Path report(Path folder) {
        return folder.resolve(OUT).resolve("report.html");
    }
}
