package vn.thuocdo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.thuocdo.account.FirstAdministrator;
import vn.thuocdo.demo.Demo;
import vn.thuocdo.demo.Member;
import vn.thuocdo.demo.SimulatedCarrier;
import vn.thuocdo.demo.Story;
import vn.thuocdo.measurement.command.CommandTexts;

/** {@code thuocdo demo}: the web application, in which a province that does not exist carries out a survey. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 8080;

    @Spec
    CommandSpec spec;

    @Option(names = "--folder", paramLabel = "DIR")
    Path folder = DemoFolder.usual(System.getenv());

    @Option(names = "--address", paramLabel = "HOST")
    String address = "localhost";

    @Option(names = "--port", paramLabel = "N")
    @Nullable
    Integer port;

    @Option(names = "--dossiers", paramLabel = "N")
    int dossiers = 60_000;

    @Option(names = "--seed", paramLabel = "N")
    long seed = 2026;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        refuseOthers();
        var taken = take();
        try (var carrier = SimulatedCarrier.open()) {
            run(taken, carrier);
        }
        return ExitCode.OK;
    }

    private void run(DemoFolder taken, SimulatedCarrier carrier)
            throws IOException, SQLException, InterruptedException {
        var over = taken.isOver();
        var free = port == null ? freePort() : port;
        var site = new WebSite(address, free)
                .with("thuocdo.home", taken.home().toString())
                .with("thuocdo.site", "http://" + address + ":" + free)
                .with("thuocdo.simulated", true)
                .with("thuocdo.demonstrated", true)
                .with("thuocdo.sign-in.tries", 10_000) // everybody comes from this machine
                .with("logging.threshold.console", "warn")
                .with("logging.file.name", taken.log().toString())
                .with(carrier.settings())
                .on(EmbeddedDatabase.start(taken.home()));
        var started = site.start();
        carrier.callsBack(URI.create(site.at(started)));
        tell(site.at(started), taken);
        var link = over ? "" : started.getBean(FirstAdministrator.class).link().orElseThrow();
        var today = LocalDate.now(started.getBean(Clock.class));
        begin(started.getBean(Demo.class), story(site.at(started), link, taken, today, carrier), taken);
        site.awaitEnd();
    }

    /** Passwords that stand on a terminal are for whoever sits in front of it. */
    private void refuseOthers() throws IOException {
        if (!InetAddress.getByName(address).isLoopbackAddress()) {
            throw refused("demo.local-only", address);
        }
        if (dossiers < 1_000 || dossiers > 1_000_000) {
            throw refused("demo.dossiers", dossiers);
        }
    }

    private DemoFolder take() throws IOException {
        try {
            return DemoFolder.take(folder);
        } catch (DemoFolder.NotOurs notOurs) {
            throw refused("demo.not-ours", folder);
        } catch (DatabaseInUse inUse) {
            throw refused("demo.in-use", folder);
        }
    }

    private ParameterException refused(String text, Object... details) {
        return new ParameterException(spec.commandLine(), CommandTexts.of(spec).get(text, details));
    }

    /** The usual port, or another where that one is taken. */
    static int freePort() throws IOException {
        try (var usual = new ServerSocket(USUAL_PORT, 1, InetAddress.getLoopbackAddress())) {
            return usual.getLocalPort();
        } catch (IOException taken) {
            try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return any.getLocalPort();
            }
        }
    }

    private void tell(String site, DemoFolder taken) throws IOException {
        var texts = CommandTexts.of(spec);
        var out = spec.commandLine().getOut();
        out.println(texts.get("demo.accounts", taken.password()));
        Member.cast().forEach(member -> out.printf("  %-11s %s%n", member.role(), member.email()));
        out.println(texts.get("demo.ready", site + "/demo"));
        out.flush();
    }

    private Story story(String site, String link, DemoFolder taken, LocalDate today, SimulatedCarrier carrier)
            throws IOException {
        return new Story(URI.create(site), link, taken.password(), taken.lastYear(), seed, dossiers, today, carrier);
    }

    private void begin(Demo demo, Story story, DemoFolder taken) throws IOException {
        var began = System.nanoTime();
        var told = demo.begin(story);
        open(story.site().resolve("/demo").toString());
        if (!story.isTold()) {
            told.thenRun(() -> end(taken, (System.nanoTime() - began) / 1_000_000_000))
                    .exceptionally(failure -> {
                        say("demo.stuck", taken.log());
                        return null;
                    });
        }
    }

    private void say(String text, Object... details) {
        spec.commandLine().getOut().println(CommandTexts.of(spec).get(text, details));
        spec.commandLine().getOut().flush();
    }

    private void end(DemoFolder taken, long seconds) {
        try {
            taken.markOver();
        } catch (IOException unmarked) {
            throw new UncheckedIOException(unmarked);
        }
        say("demo.told", seconds);
    }

    /** Shows the page where somebody sits in front of a desktop; what the desktop makes of it is not waited for. */
    private static void open(String page) throws IOException {
        var terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            return;
        }
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        var display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        var opener = mac ? Path.of("/usr/bin/open") : Path.of("/usr/bin/xdg-open");
        if ((mac || display) && Files.isExecutable(opener)) {
            new ProcessBuilder(opener.toString(), page)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }
}
