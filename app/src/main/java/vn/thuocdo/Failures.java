package vn.thuocdo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
        err.println(texts.get("error", sentence(failure)));
        if (trace) {
            failure.printStackTrace(err);
        } else if (!(failure instanceof FileRefused)) {
            err.println(texts.get("failure.trace"));
        }
        return ExitCode.SOFTWARE;
    }

    private String sentence(Throwable failure) {
        return switch (failure) {
            case FileRefused refused -> refused.text(texts.language().locale());
            case UncheckedIOException wrapped when wrapped.getCause() != null -> sentence(wrapped.getCause());
            case NoSuchFileException missing -> texts.get("failure.file.missing", missing.getFile());
            case AccessDeniedException denied -> texts.get("failure.file.denied", denied.getFile());
            case FileAlreadyExistsException exists -> texts.get("failure.file.exists", exists.getFile());
            case FileSystemException file
            when file.getReason() != null -> texts.get("failure.file", file.getFile(), file.getReason());
            case IOException full
            when String.valueOf(full.getMessage()).contains("No space left") -> texts.get("failure.disk.full");
            case IOException io when io.getMessage() != null -> texts.get("failure.io", io.getMessage());
            case OutOfMemoryError _ -> texts.get("failure.memory");
            case IllegalArgumentException broken when broken.getMessage() != null -> broken.getMessage();
            default ->
                texts.get(
                        "failure.unexpected", failure.getClass().getSimpleName(), String.valueOf(failure.getMessage()));
        };
    }
}
