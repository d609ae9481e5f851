package vn.thuocdo;

import com.tngtech.archunit.base.DescribedPredicate;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    /** The libraries beside the application are no modules of it. */
    private static final String LIBRARIES = "vn\\.thuocdo\\.(statistics|questionnaire|measurement)\\..*";

    @Test
    void modulesUseOnlyWhatTheyAreAllowed() {
        ApplicationModules.of(
                        Application.class,
                        DescribedPredicate.describe(
                                "libraries", type -> type.getName().matches(LIBRARIES)))
                .verify();
    }
}
