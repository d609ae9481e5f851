package vn.thuocdo.screen;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * How what is typed into a field is read: text composed, without marks that show nothing and may turn the line or pass
 * for an empty name, and of a length somebody can read; days of our time.
 */
@ControllerAdvice
public class TypedValues {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final int LONGEST = 50_000;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    @InitBinder
    void readAsTyped(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new Text());
        binder.registerCustomEditor(LocalDate.class, new Day());
    }

    /** The day written {@code 2026-07-07}; nothing where there is none, or one that can only be a slip. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static final class Text extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String typed) {
            if (typed != null && typed.length() > LONGEST) {
                throw new IllegalArgumentException("a text of %,d characters".formatted(typed.length()));
            }
            var composed = typed == null ? null : Normalizer.normalize(typed, Normalizer.Form.NFC);
            setValue(composed == null ? null : INVISIBLE.matcher(composed).replaceAll(""));
        }

        @Override
        public @Nullable String getAsText() {
            return (String) getValue();
        }
    }

    private static final class Day extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String typed) {
            setValue(
                    typed == null || typed.isBlank()
                            ? null
                            : day(typed).orElseThrow(() -> new IllegalArgumentException("no day of our time")));
        }
    }
}
