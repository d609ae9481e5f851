package vn.thuocdo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.thuocdo.measurement.language.Texts;

/** Says what is wrong with a call, in the language of the call, and where its usage is explained. */
final class CallErrors implements IParameterExceptionHandler {

    private final Texts texts;

    CallErrors(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        var command = error.getCommandLine();
        var err = command.getErr();
        err.println(texts.get("error", sentence(error, List.of(arguments))));
        if (error instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            err.println(texts.get("call.suggestion", String.join(", ", unmatched.getSuggestions())));
        }
        err.println(texts.get("call.help", command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private String sentence(ParameterException error, List<String> arguments) {
        return switch (error) {
            case MissingParameterException missing -> missing(missing.getMissing(), arguments);
            case OverwrittenOptionException twice -> texts.get("call.twice", name(twice.getOverwritten()));
            case UnmatchedArgumentException unmatched
            when !unmatched.getUnmatched().isEmpty() -> unmatched(unmatched);
            case ParameterException value when value.getArgSpec() != null && value.getValue() != null -> value(value);
            default -> String.valueOf(error.getMessage());
        };
    }

    private String missing(List<ArgSpec> missing, List<String> arguments) {
        var first = missing.getFirst();
        if (first instanceof OptionSpec option && Arrays.stream(option.names()).anyMatch(arguments::contains)) {
            return texts.get("call.missing.value", name(first));
        }
        return texts.get("call.missing", missing.stream().map(CallErrors::usage).collect(Collectors.joining(", ")));
    }

    private String unmatched(UnmatchedArgumentException error) {
        var all = String.join(" ", error.getUnmatched());
        if (error.isUnknownOption()) {
            return texts.get("call.option.unknown", error.getUnmatched().getFirst());
        }
        return hasCommands(error.getCommandLine())
                ? texts.get("call.command.unknown", error.getUnmatched().getFirst())
                : texts.get("call.surplus", all);
    }

    private String value(ParameterException error) {
        var spec = error.getArgSpec();
        var type = spec.type();
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return texts.get("call.value.whole", name(spec), error.getValue());
        }
        if (type == double.class || type == Double.class) {
            return texts.get("call.value.number", name(spec), error.getValue());
        }
        if (type.isEnum()) {
            var choices = Arrays.stream(type.getEnumConstants()).map(Object::toString);
            return texts.get(
                    "call.value.choice", name(spec), choices.collect(Collectors.joining(", ")), error.getValue());
        }
        var reason = error.getCause() == null ? error : error.getCause();
        return texts.get("call.value", name(spec), error.getValue(), String.valueOf(reason.getMessage()));
    }

    private static boolean hasCommands(CommandLine command) {
        return !command.getSubcommands().isEmpty();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String usage(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
