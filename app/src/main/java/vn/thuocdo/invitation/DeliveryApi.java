package vn.thuocdo.invitation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.response.TokenLimits;

/** Where a provider tells what became of messages. It shows that it is one by the secret it was given. */
@RestController
@Allowed(everyone = true)
class DeliveryApi {

    private static final int MOST_BYTES = 1 << 16;
    private static final String BEARER = "Bearer ";

    private final InvitationSettings settings;
    private final TakeDelivery take;
    private final TokenLimits limits;
    private final JsonMapper json;

    DeliveryApi(InvitationSettings settings, TakeDelivery take, TokenLimits limits, JsonMapper json) {
        this.settings = settings;
        this.take = take;
        this.limits = limits;
        this.json = json;
    }

    /** For providers that send a header of their own. */
    @PostMapping("/api/deliveries/{medium}")
    ResponseEntity<String> byHeader(
            @PathVariable String medium,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            HttpServletRequest request)
            throws IOException {
        var secret = authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "";
        return byPath(medium, secret, request);
    }

    /** For those that know an address only. */
    @PostMapping("/api/deliveries/{medium}/{secret}")
    ResponseEntity<String> byPath(@PathVariable String medium, @PathVariable String secret, HttpServletRequest request)
            throws IOException {
        var by = TextPlace.medium(medium);
        var callback = settings.provider(by).map(Provider::callback).orElse(null);
        if (callback == null || !isSame(secret, callback.secret())) {
            limits.countWrong(request.getRemoteAddr());
            throw new Refused(Problem.PAGE_UNKNOWN);
        }
        var told = told(request);
        var status = at(told, callback.statusPath());
        var delivered = status.matches(callback.delivered());
        if (!delivered && !status.matches(callback.bounced())) {
            return ResponseEntity.ok("0"); // on its way: nothing to note
        }
        var which =
                new TakeDelivery.Which(by, reference(at(told, callback.referencePath())), at(told, callback.idPath()));
        return take.take(which, delivered ? Fate.DELIVERED : Fate.UNREACHABLE)
                ? ResponseEntity.ok("1")
                : ResponseEntity.notFound().build();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Fields of a form, or JSON. */
    private JsonNode told(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            var fields = request.getParameterMap().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
            return json.valueToTree(fields);
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Refused(Problem.REQUEST_TOO_LARGE);
        }
        try {
            return json.readTree(body);
        } catch (JacksonException unreadable) {
            throw new Refused(Problem.REQUEST_MALFORMED);
        }
    }

    private static String at(JsonNode told, String pointer) {
        return pointer.isEmpty() ? "" : told.at(pointer).asString("");
    }

    private static @Nullable UUID reference(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
