package vn.thuocdo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, follows redirects, sends the token of the form it last saw. */
public final class WebClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    WebClient(String address) {
        this.address = address;
    }

    /** What a request of this client carries in its header {@code Cookie}. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** As when the session ended unused. */
    public void loseSession() {
        var store = cookies.getCookieStore();
        List.copyOf(store.getCookies()).stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .forEach(cookie -> store.remove(null, cookie));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts {@code fields} with the token of the page at {@code from}. */
    public HttpResponse<String> post(String from, String path, Map<String, String> fields) {
        return postWith(token(from), path, fields);
    }

    /** Posts {@code fields} with that token. */
    HttpResponse<String> postWith(String token, String path, Map<String, String> fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields) + "&_csrf=" + encode(token))));
    }

    /** Posts {@code fields} and a file with the token of the page at {@code from}. */
    public HttpResponse<String> upload(String from, String path, Map<String, String> fields, String field, Path file) {
        var boundary = "----thuocdo-test";
        var head = new StringBuilder();
        fields.forEach((name, value) -> head.append(part(boundary, name, value)));
        head.append(part(boundary, "_csrf", token(from)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, field, file.getFileName()));
        try {
            return send(request(path)
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.concat(
                            BodyPublishers.ofString(head.toString()),
                            BodyPublishers.ofByteArray(Files.readAllBytes(file)),
                            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String part(String boundary, String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value);
    }

    public void signIn(String email, String password) {
        var answer = post("/sign-in", "/sign-in", Map.of("email", email, "password", password));
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/sign-in")) {
            throw new IllegalStateException("%s cannot sign in: %d".formatted(email, answer.statusCode()));
        }
    }

    /** The token of the form on the page at {@code path}; blank where it has none. */
    public String token(String path) {
        var found = TOKEN.matcher(get(path).body());
        return found.find() ? found.group(1) : "";
    }

    /** A file. */
    public byte[] bytes(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray()).body();
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + address, stopped);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .timeout(Duration.ofSeconds(60));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
