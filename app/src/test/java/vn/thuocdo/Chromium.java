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
import java.util.stream.Stream;

/** The browser of this machine, as tests drive it. */
final class Chromium implements AutoCloseable {

    private static final int HEIGHT = 900;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; where there is none the test is skipped, unless {@code CI} is set. */
    static Chromium launch() {
        var program = program();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    private static Path program() {
        var found = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of("/usr/bin/", "/usr/local/bin/").map(folder -> Path.of(folder + name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent() || System.getenv("CI") != null, "there is no Chromium");
        return found.orElseThrow(() -> new IllegalStateException("CI is set, and there is no Chromium"));
    }

    /** Another person's window, which speaks Vietnamese. */
    BrowserContext open(int width, boolean withScripts) {
        return browser.newContext(new Browser.NewContextOptions()
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
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("accessibility of " + name)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }

    static void checkWidth(Page page, String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isEqualTo(page.viewportSize().width);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
