package vn.thuocdo.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Where a device at a counter sends the answers that wait on it, and tells how many there are. */
@RestController
@Allowed(everyone = true)
class KioskApi {

    private static final int MOST = 50;
    private static final int MOST_BYTES = 1 << 20;

    /** What the device is to keep. */
    private static final Set<String> STAYS = Set.of("full", "unknown");

    private final Devices devices;
    private final TakeWaited take;
    private final JsonMapper json;

    KioskApi(Devices devices, TakeWaited take, JsonMapper json) {
        this.devices = devices;
        this.take = take;
        this.json = json;
    }

    /**
     * @param device that sealed it: not the one that sends it, where that was registered anew in between
     * @param sealed in base 64
     */
    record Sealed(@Nullable UUID device, @Nullable String sealed) {}

    /** @param waiting how many answers are on the device, those sent here among them */
    record Sent(int waiting, @Nullable List<Sealed> answers) {}

    /**
     * Takes a batch in.
     *
     * @return of each in order {@code received}, {@code late}, {@code repeated} or {@code held}: it is here for good;
     *     {@code full} or {@code unknown}: it is not
     * @throws Refused if it comes from no device of ours, or is no batch
     */
    @PostMapping(path = "/kiosk/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
    List<String> take(HttpServletRequest request) throws IOException {
        var from = devices.known(request).orElseThrow(() -> new Refused(Problem.DEVICE_UNKNOWN));
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Refused(Problem.REQUEST_TOO_LARGE);
        }
        return take(from, read(body));
    }

    private List<String> take(Device from, Sent sent) {
        var answers = sent.answers() == null ? List.<Sealed>of() : sent.answers();
        var ids = answers.stream().flatMap(each -> Stream.ofNullable(each.device()));
        var known = devices.of(ids.collect(Collectors.toSet()));
        var outcomes = answers.stream().map(each -> take(each, known)).toList();
        var here = outcomes.stream().filter(outcome -> !STAYS.contains(outcome)).count();
        devices.seen(from, (int) Math.max(0, sent.waiting() - here));
        return outcomes;
    }

    private String take(Sealed answer, Map<UUID, Device> known) {
        var device = answer.device() == null ? null : known.get(answer.device());
        if (device == null || answer.sealed() == null) {
            return "unknown";
        }
        return take.take(device, bytes(answer.sealed())).name().toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException unreadable) {
            return base64.getBytes(StandardCharsets.UTF_8); // held as unreadable
        }
    }

    private Sent read(byte[] body) {
        try {
            var sent = json.readValue(body, Sent.class);
            var answers = sent == null ? null : sent.answers();
            if (sent == null || answers != null && (answers.size() > MOST || answers.contains(null))) {
                throw new Refused(Problem.REQUEST_MALFORMED);
            }
            return sent;
        } catch (JacksonException unreadable) {
            throw new Refused(Problem.REQUEST_MALFORMED);
        }
    }
}
