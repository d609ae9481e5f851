package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Guards the format whatever Java Maven runs on; Spotless, which mends it, needs Maven on Java 25. */
class SourceFormatTest {

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    @Test
    void everySourceIsFormatted() throws IOException {
        var misformatted = Source.all().parallelStream()
                .filter(source -> !formatted(source.text()).equals(source.text()))
                .toList();

        assertThat(misformatted)
                .as("mend with: mvn spotless:apply, in a shell where JAVA_HOME is a JDK 25")
                .isEmpty();
    }

    @Test
    void aSourceThatIsNotFormattedIsNoticed() {
        assertThat(formatted("class  A{}\n")).isEqualTo("class A {}\n");
        assertThat(formatted("import java.util.List;\n\nclass A {}\n")).isEqualTo("class A {}\n");
    }

    /** The source as Spotless would leave it: its steps in its order. */
    private String formatted(String source) {
        try {
            var ordered = ImportOrderer.reorderImports(source, Style.PALANTIR);
            return formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
        } catch (FormatterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
