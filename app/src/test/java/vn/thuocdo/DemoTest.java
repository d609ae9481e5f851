package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.demo.Member;

/** A small province carries out its survey, and everybody who took part looks at what came of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

    private static final int DOSSIERS = 4_000;
    private static final int SCENES = 9;
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @TempDir
    static Path folder;

    private DemoProcess demo;
    private String password;
    private String address;

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

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {375, 1280})
    void everybodyFindsTheirPagesInOrder(int width) {
        var seen = new LinkedHashSet<String>();
        var found = new SoftAssertions();
        for (var member : Member.cast()) {
            try (var context = Chromium.open(width, true)) {
                var page = context.newPage();
                signIn(page, member);
                var paths = new LinkedHashSet<>(paths(page, "main a, nav a"));
                List.copyOf(paths).forEach(path -> paths.addAll(linkedFrom(page, path)));
                paths.forEach(path -> look(page, member, path, seen, found));
            }
        }
        found.assertAll();
        assertThat(seen).hasSizeGreaterThan(30);
    }

    private void signIn(Page page, Member member) {
        page.navigate(address + "/sign-in");
        page.getByLabel("Thư điện tử công vụ").fill(member.email());
        page.getByLabel("Mật khẩu").fill(password);
        page.locator("main button").first().click();
        assertThat(page.url()).as(member.email()).doesNotContain("/sign-in");
    }

    private List<String> linkedFrom(Page page, String path) {
        page.navigate(address + path);
        return paths(page, "main a");
    }

    /** Paths of pages: no files, nothing that leaves the site, no change of language. */
    private List<String> paths(Page page, String links) {
        return page.locator(links).all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .filter(path -> path.startsWith("/") && !path.contains(".") && !path.contains("/file"))
                .distinct()
                .toList();
    }

    /** Pages that differ in nothing but whom they are about are looked at once. */
    private void look(Page page, Member member, String path, Set<String> seen, SoftAssertions found) {
        var kind =
                path.replaceAll(UUID, "one").replaceAll("\\?.*", "").replaceAll("/(places|procedures)/.*", "/$1/one");
        if (!seen.add(kind) || kind.equals("/demo/last-year")) {
            return;
        }
        var answer = page.navigate(address + path);
        found.assertThat(answer.status()).as(member.role() + " " + path).isEqualTo(200);
        assertThat(page.locator(".simulated").textContent()).contains("mô phỏng");
        var name = "demo" + kind.replace('/', '-');
        Chromium.picture(page, name);
        found.check(() -> Chromium.checkWidth(page, name));
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
}
