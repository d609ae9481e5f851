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
        return Running.BROWSER.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(withScripts)
                .setLocale("vi-VN")
                .setViewportSize(width, HEIGHT));
    }

    /** A picture of the whole page in {@code target/screens}. */
    static void picture(Page page, String name) {
        var path = Path.of("target", "screens", "%s-%d.png".formatted(name, page.viewportSize().width));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(path));
    }

    /** Checks that nothing is wider than the screen, and that no rule of accessibility is broken. */
    static void check(Page page, String name) {
        checkWidth(page, name);
        assertThat(violations(page)).as("accessibility of " + name).isEqualTo(List.of());
    }

    /** In the page itself: what AxeBuilder does for frames of other sites takes five times as long, and we have none. */
    private static Object violations(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript() + ";0");
        }
        return page.evaluate(VIOLATIONS);
    }

    static void checkWidth(Page page, String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isEqualTo(page.viewportSize().width);
    }

    private static final class Running {

        static final Browser BROWSER = start();

        private static Browser start() {
            var program =
                    program().orElseThrow(() -> new IllegalStateException("CI is set, and there is no Chromium"));
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(ARGUMENTS));
        }
    }
}
