package vn.thuocdo.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsoup.Jsoup;

/** A browser without a screen: keeps cookies, follows redirects, shows pages with their forms. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI site;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    Browser(URI site) {
        this.site = site;
    }

    /** A browser in which somebody has signed in. */
    static Browser signedIn(URI site, String email, String password) {
        var browser = new Browser(site);
        var page = browser.open("/sign-in")
                .form("/sign-in")
                .set("email", email)
                .set("password", password)
                .send();
        if (page.path().equals("/sign-in")) {
            throw new Stuck("/sign-in", "%s cannot sign in: %s".formatted(email, page.told()));
        }
        return browser;
    }

    /** @throws Stuck if there is no such page, or it is not shown to this reader */
    WebPage open(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path)).GET());
    }

    WebPage post(String path, String mediaType, byte[] body) {
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** A file as it is really exported. */
    byte[] download(String path) {
        return exchange(HttpRequest.newBuilder(site.resolve(path)).GET(), BodyHandlers.ofByteArray())
                .body();
    }

    private WebPage send(HttpRequest.Builder asked) {
        return page(exchange(asked, BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder asked, HttpResponse.BodyHandler<T> body) {
        var request = asked.header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "vi")
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Stuck(request.uri().getPath(), "stopped");
        }
    }

    private WebPage page(HttpResponse<String> answer) {
        var document = Jsoup.parse(answer.body(), answer.uri().toString());
        var page = new WebPage(this, answer.uri(), document);
        if (answer.statusCode() >= 400) {
            throw new Stuck(answer.uri().getPath(), answer.statusCode() + " " + page.told());
        }
        return page;
    }

    @Override
    public void close() {
        http.close();
    }
}
