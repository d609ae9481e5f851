package vn.thuocdo.measurement.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.measurement.language.Language;

/**
 * The page in a real browser: Chromium as the system has it installed. Where there is none the tests are skipped, save
 * that they fail where the variable {@code CI} is set.
 */
class ReportInBrowserTest {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @TempDir
    static Path folder;

    private static @Nullable Playwright playwright;

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        var chromium = chromium();
        Reports.write(Examples.anIndexSet(), folder.resolve("vi"), Language.VIETNAMESE);
        Reports.write(Examples.anIndexSet(), folder.resolve("en"), Language.ENGLISH);
        Reports.write(BesideExamples.anIndexSet(), folder.resolve("beside"), Language.VIETNAMESE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(ARGUMENTS));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest(name = "{0}, {1} px, {2}")
    @CsvSource({
        "vi, 360, LIGHT",
        "vi, 1280, DARK",
        "en, 360, DARK",
        "en, 1280, LIGHT",
        "beside, 360, DARK",
        "beside, 1280, LIGHT"
    })
    void breaksNoRuleOfAccessibility(String language, int width, ColorScheme colours) {
        try (var context = context(width, colours)) {
            var page = open(context, language);
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");

            var found = new AxeBuilder(page).analyze();

            assertThat(found.getPasses()).hasSizeGreaterThan(20);
            assertThat(found.getViolations())
                    .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void fitsTheScreen(int width) {
        try (var context = context(width, ColorScheme.LIGHT)) {
            var page = open(context, "vi");

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void fitsTheScreenWithWhatIsBesideTheIndex(int width) {
        try (var context = context(width, ColorScheme.LIGHT)) {
            var page = open(context, "beside");
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "beside"})
    void showsTheIntervalsOfTheTreeWholeOnAPhone(String language) {
        try (var context = context(360, ColorScheme.LIGHT)) {
            var page = open(context, language);

            assertThat(page.evaluate("""
                    () => {
                      const frame = document.querySelector('#tree ~ .sheet .scroll');
                      const edge = frame.getBoundingClientRect().right;
                      const cells = [...frame.querySelectorAll('td.interval')];
                      return cells.length > 0 && cells.every(cell => cell.getBoundingClientRect().right <= edge);
                    }
                    """)).isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1000, 1280})
    void leavesTheNamesOfTheTreeRoomAndCutsNoCaption(int width) {
        try (var context = context(width, ColorScheme.LIGHT)) {
            var page = open(context, "vi");

            assertThat(page.evaluate("""
                    () => [...document.querySelectorAll('caption')].filter(caption =>
                      caption.getBoundingClientRect().right > caption.closest('.scroll').getBoundingClientRect().right)
                      .map(caption => caption.innerText)
                    """)).isEqualTo(List.of());
            assertThat((Integer) page.evaluate("""
                    () => Math.floor(Math.min(...[...document.querySelectorAll('.node > div > span')]
                      .map(name => name.getBoundingClientRect().width)))
                    """)).isGreaterThanOrEqualTo(Math.min(160, width / 5));
        }
    }

    @Test
    void isReadAsHeadingsTablesAndPictures() {
        try (var context = context(360, ColorScheme.LIGHT)) {
            var page = open(context, "vi");

            assertThat(page.getByRole(AriaRole.HEADING).allInnerTexts())
                    .containsExactly(
                            "Sự hài lòng của người dân, tổ chức năm 2026",
                            "Chỉ số, yếu tố và tiêu chí",
                            "Theo cơ quan",
                            "Theo nhóm tuổi",
                            "So sánh",
                            "Phiếu và câu trả lời",
                            "Thiết kế mẫu và quyền số",
                            "Cách tính");
            assertThat(page.getByRole(AriaRole.TABLE).count()).isEqualTo(10);
            assertThat(page.getByRole(AriaRole.IMG, named("Theo cơ quan: chỉ số và khoảng tin cậy 95%"))
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void asksNobodyForAnythingAndKeepsItsOwnPolicy() {
        try (var context = context(1280, ColorScheme.LIGHT)) {
            var asked = new ArrayList<String>();
            var complaints = new ArrayList<String>();
            context.onRequest(request -> asked.add(request.url()));
            context.onConsoleMessage(message -> complaints.add(message.text()));

            var page = open(context, "vi");

            assertThat(asked).containsExactly(page.url());
            assertThat(complaints).isEmpty();
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.figure')).fontWeight"))
                    .isEqualTo("700");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static BrowserContext context(int width, ColorScheme colours) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(colours));
    }

    private static Page open(BrowserContext context, String language) {
        var page = context.newPage();
        page.navigate(folder.resolve(language).resolve("report.html").toUri().toString());
        return page;
    }

    private static Path chromium() {
        var found = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(
                found.isPresent() || System.getenv("CI") != null,
                "no Chromium on the PATH (apt-get install chromium): the report is not looked at in a browser");
        return found.orElseThrow(() -> new IllegalStateException("no Chromium: apt-get install chromium"));
    }
}
