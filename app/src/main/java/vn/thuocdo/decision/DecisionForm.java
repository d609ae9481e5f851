package vn.thuocdo.decision;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed of a signed document, right or wrong. */
public record DecisionForm(
        @Nullable String number,
        @Nullable String signedOn,
        @Nullable String body,
        @Nullable String capacity,
        @Nullable String post,
        @Nullable String signatory) {

    private static final int LONGEST = 200;

    static final DecisionForm BLANK = new DecisionForm("", "", "", "", "", "");

    /** Nothing is left null: a field that was not sent is blank. */
    public DecisionForm {
        number = clean(number);
        signedOn = clean(signedOn);
        body = clean(body);
        capacity = clean(capacity);
        post = clean(post);
        signatory = clean(signatory);
    }

    private static String clean(@Nullable String typed) {
        return Normalizer.normalize(Objects.requireNonNullElse(typed, ""), Normalizer.Form.NFC)
                .strip();
    }

    /** What is wrong, by field, as keys of sentences; nothing where all is well. */
    Map<String, String> errors(LocalDate earliest, LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        require(errors, "number", number);
        require(errors, "body", body);
        require(errors, "signatory", signatory);
        var day = day();
        if (day.isEmpty()) {
            errors.put("signedOn", "decision.error.day");
        } else if (day.get().isAfter(today)) {
            errors.put("signedOn", "decision.error.future");
        } else if (day.get().isBefore(earliest)) {
            errors.put("signedOn", "decision.error.early");
        }
        return errors;
    }

    private static void require(Map<String, String> errors, String field, @Nullable String typed) {
        var length = Objects.requireNonNullElse(typed, "").length();
        if (length == 0) {
            errors.put(field, "decision.error.blank");
        } else if (length > LONGEST) {
            errors.put(field, "decision.error.long");
        }
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(Objects.requireNonNullElse(signedOn, "")));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    SignedDocument document() {
        return new SignedDocument(
                Objects.requireNonNull(number),
                day().orElseThrow(),
                Objects.requireNonNull(body),
                Objects.requireNonNull(capacity),
                Objects.requireNonNull(post),
                Objects.requireNonNull(signatory));
    }
}
