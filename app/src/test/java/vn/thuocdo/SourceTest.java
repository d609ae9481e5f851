package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceTest {

    @Test
    void countsTheLinesOfAMethodAndNotThoseOfItsSignature() {
        var source = new Source(Path.of("A.java"), """
                class A {

                    void longer(
                            int a,
                            int b)
                            throws Exception {
                        if (a > b) {
                            a = b;
                        }
                    }

                    void shorter() {
                        a = b;
                    }
                }
                """);

        assertThat(source.longMethods(2)).containsExactly("A: void longer(");
        assertThat(source.longMethods(3)).isEmpty();
    }

    @Test
    void seesAQueryThatIsReadAsAStreamAndNotClosed() {
        var mapped = "db.sql(text)\n.param(1)\n.query((row, _) -> row.getString(1))\n";

        assertThat(leavesOpen("return " + mapped + ".stream()")).isTrue();
        assertThat(leavesOpen("return " + mapped + ".list().stream()")).isFalse();
        assertThat(leavesOpen("try (var found = " + mapped + ".stream()) {")).isFalse();
    }

    private static boolean leavesOpen(String statement) {
        return new Source(Path.of("A.java"), "{\n" + statement).leavesAQueryOpen();
    }
}
