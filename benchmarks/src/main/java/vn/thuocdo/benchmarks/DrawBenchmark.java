package vn.thuocdo.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import vn.thuocdo.statistics.selection.DrawMethod;
import vn.thuocdo.statistics.selection.DrawPlan;
import vn.thuocdo.statistics.selection.DrawnUnit.Status;
import vn.thuocdo.statistics.selection.FrameUnit;
import vn.thuocdo.statistics.selection.Seed;
import vn.thuocdo.statistics.selection.StratumPlan;
import vn.thuocdo.statistics.selection.VerifiableDraw;

/**
 * How long it takes to draw 40,000 of 5 million dossiers in 2,000 strata; the budget is 10 seconds on one core.
 *
 * <p>The frame is made while it is read, so its making is counted too; a draw proportional to size reads it twice. Each
 * method is timed three times after one run that is not, and the median is printed: by the clock, and as time of the
 * processor, which on a machine with other work is the one to go by.
 */
public final class DrawBenchmark {

    private static final int UNITS = 5_000_000;
    private static final int STRATA = 2_000;
    private static final int RUNS = 3;

    private DrawBenchmark() {}

    public static void main(String... arguments) {
        var machine = Runtime.getRuntime();
        System.out.printf(
                "%d cores, %d MiB heap at most, Java %s, %s %s%n",
                machine.availableProcessors(),
                machine.maxMemory() >> 20,
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
        System.out.printf("%,d units, %,d strata, one thread%n", UNITS, STRATA);
        for (var method : DrawMethod.values()) {
            report(method);
        }
    }

    private static void report(DrawMethod method) {
        draw(method);
        var runs = IntStream.range(0, RUNS)
                .mapToObj(run -> draw(method))
                .sorted(Comparator.comparingDouble(Run::processor))
                .toList();
        var median = runs.get(RUNS / 2);
        System.out.printf(
                "%-22s %,d drawn  %6.2f s by the clock  %6.2f s of the processor%n",
                method, median.drawn(), median.seconds(), median.processor());
    }

    private record Run(int drawn, double seconds, double processor) {}

    private static Run draw(DrawMethod method) {
        var plan = DrawPlan.everywhere(new StratumPlan(method, 20, 10));
        var threads = ManagementFactory.getThreadMXBean();
        var processor = threads.getCurrentThreadCpuTime();
        var start = System.nanoTime();
        var draw = VerifiableDraw.draw(new Seed("a".repeat(64)), new SyntheticFrame(), plan);
        var seconds = (System.nanoTime() - start) / 1e9;
        return new Run(
                draw.count(Status.CERTAIN) + draw.count(Status.MAIN),
                seconds,
                (threads.getCurrentThreadCpuTime() - processor) / 1e9);
    }

    /** Units with ids of 32 hexadecimal digits, strata taking turns. */
    private static final class SyntheticFrame implements Iterable<FrameUnit> {

        private final List<String> strata = new ArrayList<>();

        SyntheticFrame() {
            for (var h = 0; h < STRATA; h++) {
                strata.add("%05d".formatted(h));
            }
        }

        @Override
        public Iterator<FrameUnit> iterator() {
            return IntStream.rangeClosed(1, UNITS).mapToObj(this::unit).iterator();
        }

        private FrameUnit unit(int order) {
            var mixed = order * 0x9E3779B97F4A7C15L;
            var id = Long.toHexString(mixed | Long.MIN_VALUE) + Long.toHexString((mixed ^ order) | Long.MIN_VALUE);
            return new FrameUnit(order, strata.get(order % STRATA), id, 1 + (mixed >>> 58));
        }
    }
}
