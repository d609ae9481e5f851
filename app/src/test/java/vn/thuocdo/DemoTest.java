package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.demo.Member;

/** A small province carries out its survey, and everybody who took part looks at what came of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

    private static final int DOSSIERS = 4_000;
    private static final int SCENES = 14;
    private static final int NARROWEST = 320; // WCAG 1.4.10: 1280 px at four times the size

    private static final List<Integer> WIDTHS = List.of(375, 1280);

    private static final String OPEN_ALL = "document.querySelectorAll('details').forEach(each => each.open = true)";

    /** The hundredth row breaks no rule that the first keeps, and axe-core takes its time for each. */
    private static final String FEW_ALIKE = """
            for (const parent of document.querySelectorAll('main *')) {
                const alike = {};
                for (const child of [...parent.children]) {
                    const kind = child.tagName + child.getAttribute('class');
                    alike[kind] = (alike[kind] ?? 0) + 1;
                    if (alike[kind] > 8) child.remove();
                }
            }
            """;

    @TempDir
    static Path folder;

    private final List<Sight> sights = new ArrayList<>();
    private final SoftAssertions found = new SoftAssertions();
    private DemoProcess demo;
    private String password;
    private String address;

    /** A page with an element that none of its kind has shown before. */
    private record Sight(WebClient client, Walk.Stop stop) {}

    @BeforeAll
    void tellTheStory() throws IOException {
        Chromium.require();
        demo = new DemoProcess(folder, DOSSIERS);
        password = demo.password();
        address = demo.address();
        demo.awaitLine("đã làm xong cuộc khảo sát");
    }

    @AfterAll
    void stop() throws IOException {
        demo.close();
    }

    @Test
    void everybodyFindsTheirPagesInOrder() {
        walkEverywhere();
        assertThat(kinds()).hasSizeGreaterThan(50).contains("/demo/last-year", "/samples/one", "/campaigns/one/frame");

        sights.stream()
                .collect(Collectors.groupingBy(Sight::client, LinkedHashMap::new, Collectors.toList()))
                .forEach((client, theirs) -> {
                    try (var context = Chromium.open(NARROWEST, true)) {
                        context.addCookies(cookies(client));
                        var page = context.newPage();
                        theirs.forEach(sight -> look(page, sight));
                    }
                });
        found.assertAll();
    }

    private void walkEverywhere() {
        var seen = new HashMap<String, Set<String>>();
        var files = new HashSet<String>();
        for (var member : Member.cast()) {
            var client = new WebClient(address);
            client.signIn(member.email(), password);
            Walk.from("/", client, files).forEach(stop -> note(new Sight(client, stop), seen));
        }
        var nobody = new WebClient(address);
        Walk.from("/sign-in", nobody, files).forEach(stop -> note(new Sight(nobody, stop), seen));
    }

    private void note(Sight sight, Map<String, Set<String>> seen) {
        var stop = sight.stop;
        found.assertThat(stop.status()).as(stop.path()).isEqualTo(200);
        if (stop.isPage()
                && seen.computeIfAbsent(stop.kind(), _ -> new HashSet<>()).addAll(stop.tags())) {
            sights.add(sight);
        }
    }

    private Stream<String> kinds() {
        return sights.stream().map(sight -> sight.stop.kind()).distinct();
    }

    private List<Cookie> cookies(WebClient client) {
        return Stream.of(client.cookies().split("; "))
                .map(cookie -> cookie.split("=", 2))
                .map(cookie -> new Cookie(cookie[0], cookie[1]).setUrl(address))
                .toList();
    }

    private void look(Page page, Sight sight) {
        page.navigate(address + sight.stop.path());
        page.evaluate(OPEN_ALL);
        found.check(() -> assertThat(page.content()).as(sight.stop.path()).contains("mô phỏng"));
        var name = "demo%s-%d".formatted(sight.stop.kind().replace('/', '-'), sights.indexOf(sight));
        found.check(() -> Chromium.checkWidth(page, name));
        for (var width : WIDTHS) {
            Chromium.resize(page, width);
            Chromium.picture(page, name);
            found.check(() -> Chromium.checkWidth(page, name));
        }
        page.evaluate(FEW_ALIKE);
        for (var width : WIDTHS) {
            Chromium.resize(page, width);
            found.check(() -> Chromium.check(page, name));
        }
        Chromium.resize(page, NARROWEST);
    }

    @Test
    void tellsWithoutScriptsHowFarItHasCome() {
        try (var context = Chromium.open(1280, false)) {
            var page = context.newPage();
            page.navigate(address + "/demo");
            assertThat(page.locator(".scenes .done").count()).isEqualTo(SCENES);
            page.navigate(address + "/demo/last-year");
            assertThat(page.locator("h1").textContent()).contains("mô phỏng");
        }
    }

    @Test
    void keepsItsKeysInItsOwnFolder() {
        assertThat(folder.resolve("home/keys")).isDirectoryContaining("glob:**.key");
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void goesOnWhereItWasAfterAStop() throws IOException {
        demo.close();
        demo = new DemoProcess(folder, DOSSIERS);
        assertThat(demo.password()).isEqualTo(password);
        address = demo.address();
        try (var context = Chromium.open(1280, true)) {
            var page = context.newPage();
            signIn(page, Member.cast().getFirst());
            page.navigate(address + "/demo");
            assertThat(page.locator(".scenes .done").count()).isEqualTo(SCENES);
        }
    }

    private void signIn(Page page, Member member) {
        page.navigate(address + "/sign-in");
        page.getByLabel("Thư điện tử công vụ").fill(member.email());
        page.getByLabel("Mật khẩu").fill(password);
        page.locator("main button").first().click();
        assertThat(page.url()).as(member.email()).doesNotContain("/sign-in");
    }
}
