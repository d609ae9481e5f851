package vn.thuocdo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/**
 * A person's way through the application in a real browser, by what they see: labels and buttons. {@link #start} opens
 * it; every page passed by {@link #look} is checked for accessibility, for the width of the screen, and pictured in
 * {@code target/screens}.
 */
public abstract class JourneyTest extends PageTest {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<AutoCloseable> open = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private @Nullable Page current;
    private boolean scripts;

    @BeforeAll
    void launch() {
        var chromium = chromium();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(ARGUMENTS));
    }

    private static Path chromium() {
        var found = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of("/usr/bin/", "/usr/local/bin/").map(folder -> Path.of(folder + name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent() || System.getenv("CI") != null, "there is no Chromium");
        return found.orElseThrow(() -> new IllegalStateException("CI is set, and there is no Chromium"));
    }

    @AfterEach
    void closePages() throws Exception {
        for (var each : open) {
            each.close();
        }
        open.clear();
    }

    @AfterAll
    void quit() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** Opens a browser of that width, with scripts or without. Another start is another person. */
    protected void start(int width, boolean withScripts) {
        scripts = withScripts;
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(withScripts)
                .setLocale("vi-VN")
                .setViewportSize(width, 900));
        open.add(context);
        current = context.newPage();
    }

    protected Page page() {
        return Objects.requireNonNull(current, "start() comes first");
    }

    protected void signIn(String email) {
        open("/sign-in");
        fill("Thư điện tử công vụ", email);
        fill("Mật khẩu", PASSWORD);
        press("Đăng nhập");
    }

    protected void open(String path) {
        page().navigate(address() + path);
    }

    protected void fill(String label, String text) {
        page().getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(text);
    }

    protected void choose(String label, String option) {
        page().getByLabel(label).first().selectOption(option);
    }

    protected void tick(String label) {
        page().getByLabel(label).first().check();
    }

    protected void press(String name) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    protected void follow(String name) {
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** The page shows {@code text} before long. */
    protected void sees(String text) {
        assertThat(page().getByRole(AriaRole.MAIN)).containsText(text);
    }

    /** Looks at the page as it is: nothing wider than the screen, no rule of accessibility broken, a picture taken. */
    protected void look(String name) {
        var width = page().viewportSize().width;
        page().screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", "%s-%d%s.png".formatted(name, width, scripts ? "" : "-plain"))));
        if (scripts) {
            assertThat(page().evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + name)
                    .isEqualTo(width);
            assertThat(new AxeBuilder(page()).analyze().getViolations())
                    .as("accessibility of " + name)
                    .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                    .isEmpty();
        }
    }
}
