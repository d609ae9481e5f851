package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;

/** The order of the modules: what everything stands on, then the way of a measurement. Each uses only those before. */
class PipelineTest {

    private static final List<String> GROUND = List.of(
            "screen",
            "problem",
            "access",
            "audit",
            "attachment",
            "notice",
            "qr",
            "sheet",
            "place",
            "agency",
            "contact",
            "account",
            "decision");

    private static final List<String> PIPELINE = List.of(
            "campaign",
            "form",
            "dossier",
            "frame",
            "privacy",
            "sample",
            "identity",
            "response",
            "invitation",
            "counter",
            "fieldwork");

    private static final List<String> BESIDE = List.of("backup", "demo");

    private final ApplicationModules modules = ApplicationModules.of(
            Application.class,
            DescribedPredicate.describe(
                    "libraries",
                    type -> type.getName().matches("vn\\.thuocdo\\.(statistics|questionnaire|measurement)\\..*")));

    @Test
    void everyModuleHasItsPlace() {
        assertThat(modules.stream().map(PipelineTest::name)).containsExactlyInAnyOrderElementsOf(order());
    }

    @Test
    void eachUsesOnlyThoseBefore() {
        var order = order();
        for (var module : modules) {
            var used = module.getDirectDependencies(modules).stream()
                    .map(ApplicationModuleDependency::getTargetModule)
                    .map(PipelineTest::name)
                    .distinct();
            assertThat(used).as(name(module)).allMatch(each -> order.indexOf(each) < order.indexOf(name(module)));
        }
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static List<String> order() {
        return List.of(GROUND, PIPELINE, BESIDE).stream().flatMap(List::stream).toList();
    }
}
