package vn.thuocdo.counter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.form.FormId;
import vn.thuocdo.questionnaire.Answers;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.json.AnswersJson;
import vn.thuocdo.questionnaire.json.Malformed;
import vn.thuocdo.response.Brought;

/**
 * An answer that waited on a device, as it is read there.
 *
 * @param submission made on the device, version 4: sent twice it is the same
 * @param form that was answered
 * @param answered the day, as the device has it
 * @param seconds it took
 */
record WaitedAnswer(UUID submission, FormId form, String language, LocalDate answered, int seconds, Answers answers) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int OLDEST_DAYS = 400;
    private static final int MOST_SECONDS = 86_400;

    private record Written(
            @Nullable UUID submission,
            @Nullable UUID form,
            @Nullable String language,
            @Nullable LocalDate answered,
            int seconds,
            @Nullable JsonNode answers) {}

    /** Nothing where it is none. */
    static Optional<WaitedAnswer> read(byte[] json) {
        try {
            return read(JSON.readValue(new String(json, StandardCharsets.UTF_8), Written.class));
        } catch (JacksonException | Malformed unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<WaitedAnswer> read(Written written) throws Malformed {
        var id = written.submission();
        var form = written.form();
        var day = written.answered();
        var answers = written.answers();
        if (id == null || id.version() != 4 || form == null || day == null || answers == null) {
            return Optional.empty();
        }
        var language = written.language();
        return Optional.of(new WaitedAnswer(
                id,
                new FormId(form),
                language != null && language.matches("[a-z]{2,3}") ? language : "vi",
                day,
                Math.clamp(written.seconds(), 0, MOST_SECONDS),
                AnswersJson.read(answers.toString())));
    }

    /** What opens its case: only its device knew the id. */
    String token() {
        return submission.toString();
    }

    /** For the door. A device's clock may be wrong: for a day that cannot be, the day it was received stands. */
    Brought from(Device device, LocalDate today) {
        return new Brought(
                token(),
                submission,
                form,
                Channel.KIOSK,
                language,
                answered.isAfter(today) || answered.isBefore(today.minusDays(OLDEST_DAYS)) ? today : answered,
                answers,
                device.id().toString(),
                null,
                seconds);
    }
}
