package vn.thuocdo.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the form weighs on a phone, and how long the server thinks about its pages. From the link of a letter to the
 * first questions: 60 kB on the first visit, 15 kB on the second, and 95 of 100 pages within 50 milliseconds.
 *
 * <p>Bytes are those of bodies as they are sent, compressed, with their headers. Scripts that scripts import are
 * counted too.
 */
public final class FormPageBenchmark {

    private static final int WARM_UP = 300;
    private static final int VISITS = 1_000;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"");
    private static final Pattern IMPORT = Pattern.compile("from \"\\./([a-z]+\\.js)\"");

    private FormPageBenchmark() {}

    public static void main(String... arguments) throws Exception {
        try (var installation = Installation.start()) {
            System.out.println(Machine.here().sentence());
            var field = new AnsweredField(installation.bean(JdbcClient.class), WARM_UP + VISITS + 1);
            field.make();
            var site = URI.create(installation.address());
            weigh(new Phone(site), AnsweredField.token(0));
            time(site);
        }
    }

    private static void weigh(Phone phone, String token) throws IOException, InterruptedException {
        var first = phone.visit(token);
        var second = phone.visit(token);
        System.out.printf(Locale.ROOT, "first visit            %,d bytes%n", first);
        System.out.printf(Locale.ROOT, "second visit           %,d bytes%n", second);
    }

    private static void time(URI site) throws IOException, InterruptedException {
        for (var at = 1; at <= WARM_UP; at++) {
            new Phone(site).begin(AnsweredField.token(at));
        }
        var nanos = new ArrayList<Long>();
        for (var at = WARM_UP + 1; at <= WARM_UP + VISITS; at++) {
            nanos.addAll(new Phone(site).begin(AnsweredField.token(at)));
        }
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        for (var share : new double[] {0.5, 0.95, 0.99}) {
            System.out.printf(
                    Locale.ROOT,
                    "  %4.0f %% of pages in    %.1f ms%n",
                    share * 100,
                    sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6);
        }
    }

    /** A browser that keeps what it may keep, and asks again for what may have changed. */
    private static final class Phone {

        private final URI site;
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final Map<String, HttpResponse<byte[]>> kept = new HashMap<>();
        private long bytes;

        Phone(URI site) {
            this.site = site;
        }

        /** Opens the link, the page behind it and the first questions. @return all bytes that came */
        long visit(String token) throws IOException, InterruptedException {
            bytes = 0;
            get("/t/" + token);
            for (var page : List.of("/answer", "/answer/form")) {
                var assets = ASSET.matcher(text(get(page)));
                while (assets.find()) {
                    fetch(assets.group(1));
                }
            }
            return bytes;
        }

        private void fetch(String asset) throws IOException, InterruptedException {
            if (kept.containsKey(asset) && isFresh(kept.get(asset))) {
                return;
            }
            var got = get(asset);
            if (got.statusCode() == 200) {
                kept.put(asset, got);
                var imports = IMPORT.matcher(asset.endsWith(".js") ? text(got) : "");
                while (imports.find()) {
                    fetch(asset.substring(0, asset.lastIndexOf('/') + 1) + imports.group(1));
                }
            }
        }

        private static boolean isFresh(HttpResponse<byte[]> answer) {
            return answer.headers().firstValue("Cache-Control").orElse("").matches(".*max-age=[1-9].*");
        }

        /** The first two pages. @return how long each took */
        List<Long> begin(String token) throws IOException, InterruptedException {
            get("/t/" + token);
            var nanos = new ArrayList<Long>();
            for (var page : List.of("/answer", "/answer/form")) {
                var start = System.nanoTime();
                get(page);
                nanos.add(System.nanoTime() - start);
            }
            return nanos;
        }

        private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(site.resolve(path)).header("Accept-Encoding", "gzip");
            var before = kept.get(path);
            if (before != null) {
                before.headers()
                        .firstValue("Last-Modified")
                        .ifPresent(moment -> request.header("If-Modified-Since", moment));
            }
            var answer = http.send(request.GET().build(), BodyHandlers.ofByteArray());
            bytes += answer.body().length + head(answer);
            return answer;
        }

        private static int head(HttpResponse<byte[]> answer) {
            return answer.headers().map().entrySet().stream()
                    .mapToInt(header -> header.getKey().length()
                            + String.join(",", header.getValue()).length()
                            + 4)
                    .sum();
        }

        private static String text(HttpResponse<byte[]> answer) throws IOException {
            var packed =
                    answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            var body = answer.body();
            if (packed) {
                try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                    body = in.readAllBytes();
                }
            }
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
