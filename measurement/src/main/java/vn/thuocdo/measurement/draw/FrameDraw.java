package vn.thuocdo.measurement.draw;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import vn.thuocdo.measurement.yaml.FileRefused;
import vn.thuocdo.measurement.yaml.Message;
import vn.thuocdo.measurement.yaml.Position;
import vn.thuocdo.measurement.yaml.Problem;
import vn.thuocdo.statistics.selection.Draw;
import vn.thuocdo.statistics.selection.DrawMethod;
import vn.thuocdo.statistics.selection.DrawPlan;
import vn.thuocdo.statistics.selection.FrameRefused;
import vn.thuocdo.statistics.selection.PlanRefused;
import vn.thuocdo.statistics.selection.Seed;
import vn.thuocdo.statistics.selection.VerifiableDraw;

/**
 * A draw from a frame in a file into {@code sample.csv} and {@code draw.json}.
 *
 * @param frame the CSV file
 * @param plan what to draw
 * @param seed what decides
 */
public record FrameDraw(Path frame, DrawPlanFile plan, Seed seed) {

    /**
     * Draws and writes.
     *
     * @param folder where the two files are to stand; made if it is not there
     * @param progress is told now and then how many units have been read
     * @throws FileRefused if frame or plan is wrong, or they do not fit together
     * @throws FileAlreadyExistsException if one of the files is there: a sample is never written over
     */
    public Draw into(Path folder, LongConsumer progress) throws IOException {
        var sample = folder.resolve("sample.csv");
        var record = folder.resolve("draw.json");
        for (var file : List.of(sample, record)) {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
        }
        var frameHash = Sha256.of(frame);
        var draw = draw(progress);
        if (!Sha256.of(frame).equals(frameHash)) {
            throw new FileRefused(List.of(new Problem(
                    Position.wholeFile(frame.toString()), Message.of(FrameDraw.class, "changed-while-read"))));
        }
        Files.createDirectories(folder);
        new DrawRecord(draw, frame, frameHash, sample, SampleFile.write(sample, draw)).write(record);
        return draw;
    }

    private Draw draw(LongConsumer progress) {
        try (var units = new FrameFile(frame, progress)) {
            if (needsSizes(plan.plan())) {
                units.requireSizes();
            }
            try {
                return VerifiableDraw.draw(seed, units, plan.plan());
            } catch (FrameRefused refusal) {
                throw units.refused(refusal);
            } catch (PlanRefused refusal) {
                throw plan.refused(refusal);
            }
        }
    }

    private static boolean needsSizes(DrawPlan plan) {
        return Stream.concat(plan.strata().values().stream(), Stream.ofNullable(plan.otherwise()))
                .anyMatch(stratum -> stratum.method() == DrawMethod.PROPORTIONAL_TO_SIZE);
    }
}
