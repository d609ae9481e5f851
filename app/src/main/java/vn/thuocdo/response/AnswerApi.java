package vn.thuocdo.response;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.form.FormId;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.Answers;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Fault;
import vn.thuocdo.questionnaire.json.AnswersJson;
import vn.thuocdo.questionnaire.json.Malformed;

/**
 * Where a page sends answers that waited for a network. Each is judged on its own, and sending a batch again does no
 * harm: what was kept is acknowledged once more.
 */
@RestController
@Allowed(everyone = true)
class AnswerApi {

    private static final int MOST = 100;
    private static final int MOST_BYTES = 1 << 20;
    private static final int OLDEST_DAYS = 400;

    private final Receive receive;
    private final TokenLimits limits;
    private final JsonMapper json;
    private final Clock clock;

    AnswerApi(Receive receive, TokenLimits limits, JsonMapper json, Clock clock) {
        this.receive = receive;
        this.limits = limits;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An answer as it is sent.
     *
     * @param submission made on the device, version 4
     * @param form that was answered
     * @param answers as AnswersJson has them
     * @param seconds it took; null where nobody knows
     */
    record Sent(
            @Nullable String token,
            @Nullable UUID submission,
            @Nullable UUID form,
            @Nullable String language,
            @Nullable LocalDate answered,
            @Nullable JsonNode answers,
            @Nullable Integer seconds) {}

    /**
     * What became of it.
     *
     * @param result {@code received}, {@code late}, {@code repeated}, {@code changed}, {@code already-answered},
     *     {@code unfit}, {@code another-form}, {@code closed}, {@code unknown-token}, {@code too-many-wrong} or
     *     {@code malformed}
     * @param questions in which something is wrong, where it is unfit
     */
    record Outcome(String result, @Nullable String receipt, List<String> questions) {

        static Outcome of(String result) {
            return new Outcome(result, null, List.of());
        }
    }

    /** Takes a batch in; the outcomes stand in its order. */
    @PostMapping(path = "/api/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
    List<Outcome> take(
            HttpServletRequest request,
            @CookieValue(name = AnswerCookies.DEVICE, required = false) @Nullable String device)
            throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Refused(Problem.REQUEST_TOO_LARGE);
        }
        return outcomes(read(body), device, request.getRemoteAddr());
    }

    private List<Outcome> outcomes(List<JsonNode> batch, @Nullable String device, String address) {
        var brought = batch.stream()
                .map(each -> sent(each).flatMap(sent -> brought(sent, device)))
                .toList();
        var receptions = receive.bring(
                        brought.stream().flatMap(Optional::stream).toList())
                .iterator();
        return brought.stream()
                .map(each -> each.isPresent() ? told(receptions.next(), address) : Outcome.of("malformed"))
                .toList();
    }

    private List<JsonNode> read(byte[] body) {
        try {
            var batch = json.readTree(body);
            if (!batch.isArray() || batch.size() > MOST) {
                throw new Refused(Problem.REQUEST_MALFORMED);
            }
            return List.copyOf(batch.values());
        } catch (JacksonException unreadable) {
            throw new Refused(Problem.REQUEST_MALFORMED);
        }
    }

    /** What cannot be read holds up nothing else of its batch. */
    private Optional<Sent> sent(JsonNode element) {
        try {
            return Optional.ofNullable(json.treeToValue(element, Sent.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** @throws Refused if something was sent by that token too often */
    private Optional<Brought> brought(Sent sent, @Nullable String device) {
        var token = Token.of(sent.token());
        token.ifPresent(limits::countUse);
        var id = sent.submission();
        var form = sent.form();
        var day = sent.answered();
        var language = sent.language();
        var answers = answers(sent.answers());
        if (token.isEmpty() || id == null || id.version() != 4 || form == null || language == null) {
            return Optional.empty();
        }
        if (day == null || !isSane(day) || answers.isEmpty()) {
            return Optional.empty();
        }
        var seconds = sent.seconds();
        return Optional.of(new Brought(
                token.get().text(),
                id,
                new FormId(form),
                Channel.WEB,
                language.matches("[a-z]{2,3}") ? language : "vi",
                day,
                answers.get(),
                device,
                null,
                seconds == null ? -1 : Math.clamp(seconds, -1, 86_400)));
    }

    /** A device's clock is wrong by a day now and then, but not by more. */
    private boolean isSane(LocalDate day) {
        var today = LocalDate.now(clock);
        return !day.isAfter(today.plusDays(1)) && day.isAfter(today.minusDays(OLDEST_DAYS));
    }

    private static Optional<Answers> answers(@Nullable JsonNode json) {
        try {
            return json == null ? Optional.empty() : Optional.of(AnswersJson.read(json.toString()));
        } catch (Malformed unreadable) {
            return Optional.empty();
        }
    }

    private Outcome told(Reception reception, String address) {
        return switch (reception) {
            case Reception.Received(var receipt, var late) ->
                new Outcome(late ? "late" : "received", receipt, List.of());
            case Reception.Repeated(var receipt) -> new Outcome("repeated", receipt, List.of());
            case Reception.Changed _ -> Outcome.of("changed");
            case Reception.AlreadyAnswered _ -> Outcome.of("already-answered");
            case Reception.Closed _ -> Outcome.of("closed");
            case Reception.UnknownToken _ ->
                Outcome.of(limits.isGuessing(address) ? "too-many-wrong" : "unknown-token");
            case Reception.AnotherForm _ -> Outcome.of("another-form");
            case Reception.Unfit(var faults) ->
                new Outcome(
                        "unfit",
                        null,
                        faults.stream().map(Fault::question).distinct().toList());
        };
    }
}
