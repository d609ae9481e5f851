package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, as tests drive it: one for the whole run, which ends with it. */
final class Chromium {

    private static final int HEIGHT = 900;
    private static final int LONGEST = 6_000;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Only rules that are broken are told of, which spares axe-core the rest. */
    private static final String VIOLATIONS = """
            if (!window.axe) bringAxe();
            axe.run({resultTypes: ['violations']}).then(found =>
                found.violations.flatMap(rule => rule.nodes.map(node =>
                    rule.id + ' at ' + node.target + ': ' + node.failureSummary)))
            """;

    private Chromium() {}

    /** Where there is no browser the test is skipped, unless {@code CI} is set. */
    static void require() {
        assumeTrue(program().isPresent() || System.getenv("CI") != null, "there is no Chromium");
    }

    private static Optional<Path> program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of("/usr/bin/", "/usr/local/bin/").map(folder -> Path.of(folder + name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Another person's window, which speaks Vietnamese. */
    static BrowserContext open(int width, boolean withScripts) {
        return withAxe(Running.BROWSER.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(withScripts)
                .setLocale("vi-VN")
                .setViewportSize(width, HEIGHT)));
    }

    /** A browser of its own whose memory is a folder: closed and opened again, it knows what it knew. */
    static BrowserContext openWithMemory(int width, Path folder) {
        return withAxe(Running.PLAYWRIGHT
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(required())
                                .setArgs(ARGUMENTS)
                                .setLocale("vi-VN")
                                .setViewportSize(width, HEIGHT)));
    }

    private static BrowserContext withAxe(BrowserContext context) {
        context.addInitScript("window.bringAxe = () => {" + AxeBuilder.getAxeScript() + "}");
        return context;
    }

    private static Path required() {
        return program().orElseThrow(() -> new IllegalStateException("CI is set, and there is no Chromium"));
    }

    /** The same page on another screen. */
    static void resize(Page page, int width) {
        page.setViewportSize(width, HEIGHT);
    }

    /** A picture of the page in {@code target/screens}: all of it, or its beginning where it is very long. */
    static void picture(Page page, String name) {
        var width = page.viewportSize().width;
        var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(0, 0, width, Math.min(height, LONGEST))
                .setPath(Path.of("target", "screens", "%s-%d.png".formatted(name, width))));
    }

    /** Checks that nothing is wider than the screen, and that no rule of accessibility is broken. */
    static void check(Page page, String name) {
        checkWidth(page, name);
        assertThat(violations(page)).as("accessibility of " + name).isEqualTo(List.of());
    }

    /**
     * In the page itself, which has axe-core's source from the beginning: AxeBuilder sends it twice for each check and
     * opens a page besides, for frames of other sites, which we have none of; that took ten times as long.
     */
    private static Object violations(Page page) {
        return page.evaluate(VIOLATIONS);
    }

    static void checkWidth(Page page, String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isEqualTo(page.viewportSize().width);
    }

    private static final class Running {

        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(required())
                        .setArgs(ARGUMENTS));
    }
}
