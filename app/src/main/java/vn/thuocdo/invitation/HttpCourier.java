package vn.thuocdo.invitation;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Phone;

/** Hands messages to a provider that is described as a call over HTTP. */
final class HttpCourier implements Courier {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_ANSWER = 1 << 16;
    private static final int LONGEST_CODE = 20;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final Provider provider;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    HttpCourier(Provider provider) {
        this.provider = provider;
    }

    @Override
    public boolean reaches(Contact contact, Occasion occasion) {
        return provider.serves(occasion)
                && Phone.of(contact.phone()).filter(HttpCourier::isMobile).isPresent();
    }

    /** A line of a house takes no messages. */
    private static boolean isMobile(Phone phone) {
        return !phone.number().startsWith("+842");
    }

    @Override
    public Handed hand(Parcel parcel) {
        try {
            var answer = http.send(request(parcel), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                return judge(answer, new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
            }
        } catch (ConnectException | HttpConnectTimeoutException away) {
            return new Handed.Later("no connection");
        } catch (IOException cut) {
            return new Handed.Unsure("no answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Handed.Unsure("stopped");
        }
    }

    private HttpRequest request(Parcel parcel) {
        var values = values(parcel);
        var body = HttpTemplate.fill(provider.body(), values, HttpTemplate.escapeFor(provider.contentType()));
        var request = HttpRequest.newBuilder(URI.create(HttpTemplate.fill(provider.url(), values, HttpTemplate::url)))
                .timeout(ANSWER)
                .header("Content-Type", provider.contentType())
                .method(provider.method(), BodyPublishers.ofString(body));
        provider.headers()
                .forEach((name, value) -> request.header(name, HttpTemplate.fill(value, values, HttpTemplate::header)));
        return request.build();
    }

    private Map<String, String> values(Parcel parcel) {
        var phone = Phone.of(parcel.contact().phone()).orElseThrow();
        var values = new HashMap<>(parcel.parts());
        values.put("phone", phone.number().substring(1));
        values.put("national", phone.national());
        values.put("text", parcel.text().body());
        values.put("reference", parcel.reference().toString());
        values.put("secret", provider.secretText());
        values.put("template", provider.template().of(parcel.occasion()));
        return values;
    }

    private Handed judge(HttpResponse<?> answer, String body) {
        var status = answer.statusCode();
        var told = parsed(body);
        var code = told == null || provider.resultPath().isEmpty() ? "" : at(told, provider.resultPath());
        if (!code.isEmpty() && code.matches(provider.bounced())) {
            return new Handed.Bounced("code " + shortened(code));
        }
        if (status >= 500 && status != 503) {
            return new Handed.Unsure("status " + status);
        }
        if (status >= 300) {
            return new Handed.Later("status " + status);
        }
        if (!code.matches(provider.taken())) {
            return new Handed.Later("code " + shortened(code));
        }
        return new Handed.Taken(told == null || provider.idPath().isEmpty() ? "" : at(told, provider.idPath()));
    }

    /** A code as it may be shown: whatever else a provider put there is no business of ours. */
    private static String shortened(String code) {
        var plain = code.replaceAll("[^A-Za-z0-9_.-]", "");
        return plain.substring(0, Math.min(LONGEST_CODE, plain.length()));
    }

    private static @Nullable JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException no) {
            return null;
        }
    }

    private static String at(JsonNode told, String pointer) {
        return told.at(pointer).asString("");
    }
}
