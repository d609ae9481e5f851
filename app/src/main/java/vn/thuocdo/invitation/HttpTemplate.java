package vn.thuocdo.invitation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Fills the templates of calls. What a person is called cannot end a text, nor begin a field of its own. */
final class HttpTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("[{]([a-z]+)[}]");
    private static final Set<String> KNOWN = Set.of("phone", "national", "text", "reference", "secret", "template");
    private static final JsonMapper JSON = new JsonMapper();

    private HttpTemplate() {}

    /** @throws IllegalArgumentException if it has an unknown placeholder */
    static void check(String template) {
        PLACEHOLDER.matcher(template).results().map(found -> found.group(1)).forEach(name -> {
            if (!KNOWN.contains(name) && !MessageParts.NAMES.contains(name)) {
                throw new IllegalArgumentException("unknown placeholder {%s}".formatted(name));
            }
        });
    }

    static String fill(String template, Map<String, String> values, UnaryOperator<String> escape) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        escape.apply(Objects.requireNonNull(values.get(found.group(1)), found.group(1)))));
    }

    /** @throws IllegalArgumentException if nobody knows how to escape in such a body */
    static UnaryOperator<String> escapeFor(String contentType) {
        var kind = contentType.replaceFirst(";.*", "").strip();
        return switch (kind) {
            case "application/json" -> HttpTemplate::json;
            case "application/x-www-form-urlencoded" -> HttpTemplate::url;
            default -> throw new IllegalArgumentException("body of " + contentType);
        };
    }

    static String json(String text) {
        var quoted = JSON.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A header ends with its line. */
    static String header(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "");
    }
}
