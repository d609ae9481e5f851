package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = Checkout.in(Files.createDirectory(folder.resolve("thước đo")));
    }

    @Test
    void runsTheJarWithTheArgumentsAsTheyAre() throws Exception {
        checkout.built().withJdk("jdk", "25.0.3");

        var launch = checkout.launch(javaHome("jdk"), "measure", "kế hoạch.yaml", "--out", "*");

        assertThat(launch.out()).startsWith("jdk").endsWith("-jar", jar(), "measure", "kế hoạch.yaml", "--out", "*");
        assertThat(launch.code()).isZero();
        assertThat(checkout.builds()).isZero();
    }

    @Test
    void letsTheJvmOptionsOfTheCallerHaveTheLastWord() throws Exception {
        checkout.built().withJdk("jdk", "25");

        var launch = checkout.launch(
                Map.of("JAVA_HOME", checkout.path("jdk").toString(), "THUOCDO_JAVA_OPTS", "-Xmx4g -Da=b"));

        assertThat(launch.out()).containsSubsequence("-Xmx1g", "-Xmx4g", "-Da=b", "-jar");
    }

    @Test
    void setsNothingTheConfigurationOfTheApplicationNames() throws Exception {
        checkout.built().withJdk("jdk", "25");
        var settings = Files.readString(Path.of("..", "docs", "configuration.md"));

        var launch = checkout.launch(javaHome("jdk"), "serve");

        assertThat(launch.out())
                .filteredOn(word -> word.startsWith("-D"))
                .isNotEmpty()
                .allSatisfy(
                        word -> assertThat(settings).doesNotContain("`" + word.substring(2, word.indexOf('=')) + "`"));
    }

    @Test
    void worksThroughALinkFromAnotherFolder() throws Exception {
        checkout.built().withJdk("jdk", "25");
        var link = Files.createSymbolicLink(folder.resolve("lệnh"), Path.of("thước đo/thuocdo"));

        var launch = checkout.end(checkout.start(link, javaHome("jdk"), "methods"));

        assertThat(launch.out()).endsWith("-jar", jar(), "methods");
    }

    @Test
    void passesOverAJdkThatIsTooOld() throws Exception {
        checkout.built().withJdk("jdk", "21.0.2").withJdk(".sdkman/candidates/java/26", "26-ea");

        var launch = checkout.launch(javaHome("jdk"));

        assertThat(launch.out()).startsWith(".sdkman/candidates/java/26");
    }

    @Test
    void findsTheJdkBehindALinkOnThePath() throws Exception {
        checkout.built().withJdk("opt/jdk-25", "25.0.1");
        Files.createSymbolicLink(checkout.path("bin/java"), checkout.path("opt/jdk-25/bin/java"));

        assertThat(checkout.launch(Map.of()).out()).startsWith("opt/jdk-25");
    }

    @Test
    void findsAJdkInTheFoldersOfTheSystem() throws Exception {
        checkout.built().withJdk("../system/temurin.jdk/Contents/Home", "25");

        assertThat(checkout.launch(Map.of()).out()).startsWith("../system/temurin.jdk/Contents/Home");
    }

    @Test
    void tellsWhichJdkItFoundWithoutBuildingAnything() throws Exception {
        checkout.withJdk(".jdks/openjdk-25", "25.0.1");

        var launch = checkout.launch(Map.of(), "--jdk");

        assertThat(launch.out())
                .containsExactly(checkout.path(".jdks/openjdk-25").toString());
        assertThat(launch.code()).isZero();
    }

    @Test
    void saysInBothLanguagesHowToGetAJdk() throws Exception {
        checkout.built().withJdk("jdk", "17.0.15");

        var launch = checkout.launch(javaHome("jdk"));

        assertThat(launch.code()).isEqualTo(2);
        assertThat(launch.err())
                .contains("Cần JDK 25 trở lên", "JDK 25 or newer is needed", checkout.path("jdk") + " (17)")
                .contains("apt install", "JAVA_HOME");
    }

    @Test
    void buildsWhenThereIsNoJar() throws Exception {
        checkout.withJdk("jdk", "25").withMaven("");

        var launch = checkout.launch(javaHome("jdk"), "methods");

        assertThat(launch.out()).endsWith("-jar", jar(), "methods");
        assertThat(launch.err()).contains("Đang dựng", "Building");
        assertThat(checkout.builds()).isOne();
    }

    @Test
    void buildsAgainOnlyAfterASourceHasChanged() throws Exception {
        checkout.built().withJdk("jdk", "25").withMaven("");

        checkout.launch(javaHome("jdk"));
        checkout.at("statistics/src/main/java/A.java", Instant.now().plusSeconds(120));
        checkout.launch(javaHome("jdk"));

        assertThat(checkout.builds()).isOne();
    }

    @Test
    void buildsOnlyOnceEvenIfMavenFindsTheJarAsItShouldBe() throws Exception {
        checkout.built().withJdk("jdk", "25").withMaven("exit 0");
        checkout.at("app/target/thuocdo.jar", Instant.now().minusSeconds(60));

        checkout.launch(javaHome("jdk"));
        checkout.launch(javaHome("jdk"));

        assertThat(checkout.builds()).isOne();
    }

    @Test
    void buildsOnceWhenLaunchedTwiceAtOnce() throws Exception {
        checkout.withJdk("jdk", "25").withMaven("sleep 0.5");

        var one = checkout.start(checkout.path("thuocdo"), javaHome("jdk"));
        var other = checkout.start(checkout.path("thuocdo"), javaHome("jdk"));

        assertThat(checkout.end(one).out()).endsWith("-jar", jar());
        assertThat(checkout.end(other).out()).endsWith("-jar", jar());
        assertThat(checkout.builds()).isOne();
    }

    @Test
    void takesAwayTheLockOfALaunchThatDied() throws Exception {
        checkout.withJdk("jdk", "25").withMaven("");
        Files.createDirectories(checkout.path("target/thuocdo.lock"));
        Files.writeString(checkout.path("target/thuocdo.lock/owner"), "999999999");

        assertThat(checkout.launch(javaHome("jdk")).code()).isZero();
        assertThat(checkout.path("target/thuocdo.lock")).doesNotExist();
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        checkout.withJdk("jdk", "25");

        var launch = checkout.launch(javaHome("jdk"));

        assertThat(launch.code()).isEqualTo(2);
        assertThat(launch.err()).contains("Cần Maven", "Maven (the command mvn) is needed", "apt install maven");
    }

    @Test
    void showsWhyTheBuildFailed() throws Exception {
        checkout.withJdk("jdk", "25").withMaven("echo 'A.java: a semicolon is missing'; exit 1");

        var launch = checkout.launch(javaHome("jdk"));

        assertThat(launch.code()).isEqualTo(1);
        assertThat(launch.err()).contains("Không dựng được", "The build failed", "a semicolon is missing");
        assertThat(checkout.path("target/thuocdo.lock")).doesNotExist();
    }

    private Map<String, String> javaHome(String jdk) {
        return Map.of("JAVA_HOME", checkout.path(jdk).toString());
    }

    private String jar() {
        return checkout.path("app/target/thuocdo.jar").toString();
    }
}
