package vn.thuocdo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A person's way through the application in a real browser, by what they see: labels and buttons. {@link #start} opens
 * it; every page passed by {@link #look} is checked for accessibility, for the width of the screen, and pictured in
 * {@code target/screens}.
 */
public abstract class JourneyTest extends PageTest {

    private static final Logger LOG = LoggerFactory.getLogger(JourneyTest.class);

    private final List<AutoCloseable> open = new ArrayList<>();
    private @Nullable Page current;
    private boolean scripts;

    @BeforeAll
    void requireABrowser() {
        Chromium.require();
    }

    @RegisterExtension
    final AfterTestExecutionCallback whereItFailed =
            context -> context.getExecutionException().ifPresent(_ -> tellWhere());

    private void tellWhere() {
        if (current != null && !current.isClosed()) {
            Chromium.picture(current, "failed-" + getClass().getSimpleName());
            LOG.error("failed at {}: {}", current.url(), current.locator("body").innerText());
        }
    }

    @AfterEach
    void closePages() throws Exception {
        for (var each : open) {
            each.close();
        }
        open.clear();
    }

    /** Opens a browser of that width, with scripts or without. Another start is another person. */
    protected void start(int width, boolean withScripts) {
        scripts = withScripts;
        var context = Chromium.open(width, withScripts);
        open.add(context);
        current = context.newPage();
    }

    /** The same, in a browser that keeps what it knows in a folder; the one that was open is closed. */
    protected void startWithMemory(int width, Path folder) throws Exception {
        closePages();
        scripts = true;
        var context = Chromium.openWithMemory(width, folder);
        open.add(context);
        current = context.pages().getFirst();
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
        page().waitForLoadState();
        Chromium.picture(page(), scripts ? name : name + "-plain");
        if (scripts) {
            Chromium.check(page(), name);
        }
    }
}
