package vn.thuocdo.questionnaire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day to be named.
 *
 * @param earliest the first day that is accepted
 * @param latest the last day that is accepted
 */
public record DateQuestion(
        About about, @Nullable LocalDate earliest, @Nullable LocalDate latest) implements Question {

    public DateQuestion {
        if (earliest != null && latest != null && earliest.isAfter(latest)) {
            throw new IllegalArgumentException("%s: from %s to %s".formatted(about.name(), earliest, latest));
        }
    }

    @Override
    public DateQuestion about(About other) {
        return new DateQuestion(other, earliest, latest);
    }
}
