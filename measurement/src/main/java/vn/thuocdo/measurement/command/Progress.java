package vn.thuocdo.measurement.command;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/**
 * How far a long piece of work has come: one line on a terminal, written over as the work goes on and wiped when it
 * ends; nothing in a pipe, a file or a log.
 */
public final class Progress implements AutoCloseable {

    /** What the launcher tells about standard error; Java itself can only ask about input and output together. */
    private static final String TERMINAL = "thuocdo.terminal";

    private static final int WIDTH = 79;

    private final PrintStream out;
    private final boolean watched;
    private String line = "";

    Progress(PrintStream out, boolean watched) {
        this.out = out;
        this.watched = watched;
    }

    /** Progress on standard error, if that is a terminal. */
    public static Progress onTerminal() {
        var watched = Optional.ofNullable(System.getProperty(TERMINAL))
                .map(Boolean::valueOf)
                .or(() -> Optional.ofNullable(System.console()).map(Console::isTerminal))
                .orElse(false);
        return new Progress(System.err, watched);
    }

    /** Shows {@code text} in place of what stood there; the empty text wipes the line. */
    public void show(String text) {
        var next = text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text;
        if (!watched || next.equals(line)) {
            return;
        }
        var rest = Math.max(0, line.length() - next.length());
        out.print("\r" + next + " ".repeat(rest) + "\b".repeat(rest) + (next.isEmpty() ? "\r" : ""));
        out.flush();
        line = next;
    }

    /** Shows {@code text} with the share that is done; steps that do not change the whole per cent cost nothing. */
    public void show(String text, long done, long total) {
        if (total < 1 || done < 0 || done > total) {
            throw new IllegalArgumentException("%d done of %d".formatted(done, total));
        }
        show("%s %d %%".formatted(text, 100 * done / total));
    }

    /** Wipes the line, so that what is printed next begins on a clean one. */
    @Override
    public void close() {
        show("");
    }
}
