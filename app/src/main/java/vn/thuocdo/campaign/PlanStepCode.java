package vn.thuocdo.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps of the wizard, in their order. */
public enum PlanStepCode {
    GENERAL,
    ARMS,
    SCOPE,
    WINDOW,
    PARTIES,
    SIZE,
    BUDGET,
    QUALITY,
    PRIVACY,
    DOCUMENTS;

    /** As it stands in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its title. */
    public String text() {
        return "campaign.step." + name();
    }

    /** The key of the sentence that says what is asked here. */
    public String lead() {
        return "campaign.step." + name() + ".lead";
    }

    /** The step after this one; nothing after the last. */
    Optional<PlanStepCode> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    static Optional<PlanStepCode> of(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }
}
