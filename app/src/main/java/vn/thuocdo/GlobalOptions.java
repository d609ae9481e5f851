package vn.thuocdo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.thuocdo.measurement.language.Language;

/**
 * The options every command takes, before or after its name.
 *
 * <p>The language and the wish for a trace are needed even where the arguments could not be parsed: so they are read
 * from the bare arguments, and stand here for the help and to be checked.
 */
final class GlobalOptions {

    private static final String LANGUAGE = "--lang";
    private static final String TRACE = "--trace";

    @Option(names = LANGUAGE, paramLabel = "vi|en")
    @Nullable
    Language language;

    @Option(names = TRACE)
    boolean trace;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    /** The language that {@code arguments} ask for; {@code otherwise} where they ask for none, or for one unknown. */
    static Language language(List<String> arguments, Language otherwise) {
        var language = otherwise;
        for (var i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
            var argument = arguments.get(i);
            if (argument.equals(LANGUAGE) && i + 1 < arguments.size()) {
                language = Language.of(arguments.get(i + 1)).orElse(otherwise);
            } else if (argument.startsWith(LANGUAGE + "=")) {
                language =
                        Language.of(argument.substring(LANGUAGE.length() + 1)).orElse(otherwise);
            }
        }
        return language;
    }

    /** Whether {@code arguments} ask for the stack trace of a failure. */
    static boolean trace(List<String> arguments) {
        return arguments.contains(TRACE);
    }
}
