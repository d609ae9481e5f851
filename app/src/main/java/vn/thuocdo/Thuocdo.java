package vn.thuocdo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.thuocdo.measurement.command.CommandTexts;
import vn.thuocdo.measurement.command.ConformCommand;
import vn.thuocdo.measurement.command.DrawCommand;
import vn.thuocdo.measurement.command.MeasureCommand;
import vn.thuocdo.measurement.command.MethodsCommand;
import vn.thuocdo.measurement.command.SimulateCommand;
import vn.thuocdo.measurement.language.Language;
import vn.thuocdo.measurement.language.Texts;

/** The command {@code thuocdo}, whose subcommands do the work. */
@Command(name = "thuocdo", versionProvider = Version.class)
public final class Thuocdo implements Callable<Integer> {

    private static final List<Class<?>> COMMANDS = List.of(
            MeasureCommand.class,
            DemoCommand.class,
            ServeCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AdministratorCommand.class,
            SimulateCommand.class,
            DrawCommand.class,
            MethodsCommand.class,
            ConformCommand.class);

    @Spec
    CommandSpec spec;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    boolean version;

    /** Runs the command that {@code arguments} name, and ends the JVM: 0 done, 1 failed, 2 called wrongly. */
    public static void main(String... arguments) {
        var call = List.of(arguments);
        var language = GlobalOptions.language(
                call, Language.preferred(System.getenv(), Locale.getDefault(Locale.Category.DISPLAY)));
        Locale.setDefault(language.locale());
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        var output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        System.setOut(output.asPrintStream());
        System.setErr(new StandardOutput(new FileOutputStream(FileDescriptor.err)).asPrintStream());
        System.exit(run(call, CommandTexts.in(language), output));
    }

    private static int run(List<String> call, Texts texts, StandardOutput output) {
        var failures = new Failures(texts, GlobalOptions.trace(call));
        var out = writer(System.out);
        var err = writer(System.err);
        int code;
        try {
            code = commandLine(COMMANDS, texts, failures)
                    .setOut(out)
                    .setErr(err)
                    .execute(call.toArray(String[]::new));
        } catch (OutOfMemoryError | StackOverflowError e) {
            code = failures.report(e, err);
        }
        out.flush();
        if (output.failure().isPresent()) {
            err.println(texts.get(
                    "error", texts.get("failure.output", output.failure().get())));
            return ExitCode.SOFTWARE;
        }
        return code;
    }

    /** The command line with {@code commands}; help, errors and failures in the language of {@code texts}. */
    static CommandLine commandLine(List<Class<?>> commands, Texts texts, Failures failures) {
        var root = new CommandLine(new Thuocdo());
        commands.forEach(root::addSubcommand);
        root.addMixin("global", new GlobalOptions());
        root.getSubcommands().values().forEach(command -> command.addMixin("global", new GlobalOptions()));
        return root.setResourceBundle(texts.bundle())
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new CallErrors(texts))
                .setExecutionExceptionHandler(failures);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    @Override
    public Integer call() {
        var texts = CommandTexts.of(spec);
        var err = spec.commandLine().getErr();
        err.println(texts.get("error", texts.get("call.none")));
        spec.commandLine().usage(err);
        return ExitCode.USAGE;
    }
}
