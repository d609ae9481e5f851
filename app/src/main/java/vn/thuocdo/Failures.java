package vn.thuocdo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.thuocdo.measurement.language.Texts;
import vn.thuocdo.measurement.yaml.FileRefused;

/** Says in a line what made a command fail; a file that is refused has a line for each mistake. */
final class Failures implements IExecutionExceptionHandler {

    private final Texts texts;
    private final boolean trace;

    Failures(Texts texts, boolean trace) {
        this.texts = texts;
        this.trace = trace;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, @Nullable ParseResult call) {
        return report(failure, command.getErr());
    }

    /** Prints the line for {@code failure} and returns the exit code of a failure. */
    int report(Throwable failure, PrintWriter err) {
        var sentence = told(failure);
        err.println(texts.get("error", sentence.orElseGet(() -> texts.get("failure.fault", detail(failure)))));
        if (trace) {
            failure.printStackTrace(err);
        } else if (sentence.isEmpty()) {
            err.println(texts.get("failure.trace"));
        }
        return ExitCode.SOFTWARE;
    }

    /** What happened and how to mend it; nothing where the user could not have known: then the fault is ours. */
    private Optional<String> told(Throwable failure) {
        return switch (failure) {
            case FileRefused refused ->
                Optional.of(refused.text(texts.language().locale()));
            case UncheckedIOException wrapped when wrapped.getCause() != null -> told(wrapped.getCause());
            case NoSuchFileException missing -> say("failure.file.missing", missing.getFile());
            case AccessDeniedException denied -> say("failure.file.denied", denied.getFile());
            case FileAlreadyExistsException exists -> say("failure.file.exists", exists.getFile());
            case IOException full when detail(full).contains("No space left") -> say("failure.disk.full");
            case FileSystemException file
            when file.getReason() != null -> say("failure.file", file.getFile(), file.getReason());
            case IOException io when io.getMessage() != null -> say("failure.io", io.getMessage());
            case OutOfMemoryError _ -> say("failure.memory");
            default -> Optional.empty();
        };
    }

    private Optional<String> say(String key, String... facts) {
        return Optional.of(texts.get(key, (Object[]) facts));
    }

    /** In English, as it was thrown: the first line of what may be many. */
    private static String detail(Throwable failure) {
        var message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return "%s: %s".formatted(failure.getClass().getSimpleName(), message);
    }
}
