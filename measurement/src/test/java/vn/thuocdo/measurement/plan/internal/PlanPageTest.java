package vn.thuocdo.measurement.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuocdo.measurement.yaml.SchemaOfFiles;

/** The page on plans shows plans that can be read, and names every key. */
class PlanPageTest {

    private static final Pattern PLAN = Pattern.compile("```yaml\n(title: .*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("plans")
    void showsSoundPlans(String plan) throws IOException {
        assertThat(Examples.read(plan).rows().items()).isNotEmpty();
        assertThat(SchemaOfFiles.named("plan.schema.json").complaints(plan)).isEmpty();
    }

    @Test
    void namesEveryKey() throws IOException {
        var page = page();

        assertThat(SchemaOfFiles.named("plan.schema.json").keys())
                .allSatisfy(key -> assertThat(page).containsPattern("[`{ \n]" + Pattern.quote(key) + "[`:]"));
    }

    static Stream<String> plans() throws IOException {
        return PLAN.matcher(page()).results().map((MatchResult plan) -> plan.group(1));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/plan-files.md"));
    }
}
