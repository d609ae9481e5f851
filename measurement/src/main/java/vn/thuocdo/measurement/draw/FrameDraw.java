package vn.thuocdo.measurement.draw;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import vn.thuocdo.measurement.output.WholeFiles;
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

    private static final String SAMPLE = "sample.csv";
    private static final String RECORD = "draw.json";

    /**
     * Draws and writes.
     *
     * @param folder where the two files are to stand; made if it is not there
     * @param progress is told now and then how many units have been read
     * @throws FileRefused if frame or plan is wrong, or they do not fit together
     * @throws FileAlreadyExistsException if one of the files is there: a sample is never written over
     */
    public Draw into(Path folder, LongConsumer progress) throws IOException {
        for (var name : List.of(SAMPLE, RECORD)) {
            if (Files.exists(folder.resolve(name))) {
                throw new FileAlreadyExistsException(folder.resolve(name).toString());
            }
        }
        if (Files.isDirectory(frame)) {
            throw refused("is-a-folder");
        }
        var frameHash = Sha256.of(frame);
        var draw = draw(progress);
        if (!Sha256.of(frame).equals(frameHash)) {
            throw refused("changed-while-read");
        }
        write(draw, frameHash, folder);
        return draw;
    }

    private FileRefused refused(String key) {
        var whole = Position.wholeFile(frame.toString());
        return new FileRefused(List.of(new Problem(whole, Message.of(FrameDraw.class, key))));
    }

    private void write(Draw draw, String frameHash, Path folder) throws IOException {
        try (var files = WholeFiles.in(folder)) {
            var sampleHash = new AtomicReference<>("");
            files.write(SAMPLE, out -> sampleHash.set(SampleFile.write(out, draw)));
            var hash = Objects.requireNonNull(sampleHash.get());
            files.write(RECORD, new DrawRecord(draw, frame, frameHash, SAMPLE, hash)::write);
            files.keep();
        }
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
