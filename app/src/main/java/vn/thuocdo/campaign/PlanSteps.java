package vn.thuocdo.campaign;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The steps of the wizard by their codes. */
@Component
class PlanSteps {

    private final Map<PlanStepCode, PlanStep> steps = new EnumMap<>(PlanStepCode.class);

    PlanSteps(List<PlanStep> steps) {
        steps.forEach(step -> this.steps.put(step.code(), step));
    }

    PlanStep of(PlanStepCode code) {
        return Objects.requireNonNull(steps.get(code), () -> "no step " + code);
    }

    /** The steps that lack something, in their order, with the keys of what they lack. */
    Map<PlanStepCode, List<String>> missing(Campaign campaign) {
        var missing = new LinkedHashMap<PlanStepCode, List<String>>();
        steps.forEach((code, step) -> {
            var lacks = step.missing(campaign);
            if (!lacks.isEmpty()) {
                missing.put(code, lacks);
            }
        });
        return missing;
    }
}
