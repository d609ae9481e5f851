package vn.thuocdo.campaign;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What every page of the wizard shows. */
public record StepPage(Campaign campaign, PlanStepCode code, Typed typed, Map<String, String> errors, Notice notice) {

    /** What is said above the fields. */
    public enum Notice {
        NONE,
        /** Somebody else changed the draft; what was typed stands in the fields and is not kept. */
        CHANGED,
        /** Sizes were filled in and are not kept. */
        FILLED
    }

    /** The key of what is wrong with a field; null where nothing is. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public String text(String field) {
        return typed.text(field);
    }

    HttpStatus status() {
        if (notice == Notice.CHANGED) {
            return HttpStatus.CONFLICT;
        }
        return errors.isEmpty() || !typed.text("do").isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
