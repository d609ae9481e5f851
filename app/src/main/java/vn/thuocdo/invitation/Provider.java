package vn.thuocdo.invitation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.jackson.core.JsonPointer;

/**
 * Whoever carries messages, described as a call over HTTP. In {@code url}, {@code headers} and {@code body} stand
 * placeholders: {@code {phone}} (84912345678), {@code {national}} (0912345678), {@code {text}}, {@code {reference}},
 * {@code {secret}}, {@code {template}}, and {@link MessageParts}; each is escaped for where it stands.
 *
 * @param secret what {@code {secret}} stands for; from the environment
 * @param secretFile or the file that holds it
 * @param template by which the provider knows texts it has approved
 * @param resultPath where the answer's code stands, as a JSON pointer; blank where only the status counts
 * @param taken which codes mean that the message was taken
 * @param bounced which codes mean that the number cannot be reached
 * @param idPath where the provider's id of the message stands
 * @param callback how it tells what became of a message; null where it does not
 */
record Provider(
        String url,
        @DefaultValue("POST") String method,
        @DefaultValue Map<String, String> headers,
        @DefaultValue("application/json") String contentType,
        @DefaultValue("") String body,
        @Nullable String secret,
        @Nullable Path secretFile,
        @DefaultValue Templates template,
        @DefaultValue("") String resultPath,
        @DefaultValue(".*") String taken,
        @DefaultValue("(?!)") String bounced,
        @DefaultValue("") String idPath,
        @Nullable Callback callback) {

    /**
     * What a provider sends when it knows more.
     *
     * @param secret which it must know: the last part of the address, or {@code Authorization: Bearer …}
     * @param idPath where its id of the message stands
     * @param referencePath or ours
     * @param statusPath where the status stands
     * @param delivered which statuses mean that the message arrived
     * @param bounced which mean that it never will
     */
    record Callback(
            String secret,
            @DefaultValue("") String idPath,
            @DefaultValue("") String referencePath,
            String statusPath,
            String delivered,
            @DefaultValue("(?!)") String bounced) {

        private static final int SHORTEST = 16;

        Callback {
            if (secret.length() < SHORTEST) {
                throw new IllegalArgumentException("a callback's secret of %d characters".formatted(secret.length()));
            }
            JsonPointer.compile(idPath);
            JsonPointer.compile(referencePath);
            JsonPointer.compile(statusPath);
            Pattern.compile(delivered);
            Pattern.compile(bounced);
        }

        @Override
        public String toString() {
            return "callback";
        }
    }

    /**
     * The ids of texts a provider has approved; blank where it has none: no message goes by it then.
     *
     * @param invitation of the first message
     * @param reminder of those that follow
     */
    record Templates(
            @DefaultValue("") String invitation,
            @DefaultValue("") String reminder) {

        String of(Occasion occasion) {
            return switch (occasion) {
                case FIRST -> invitation;
                case REMINDER -> reminder;
            };
        }

        boolean areNone() {
            return invitation.isBlank() && reminder.isBlank();
        }
    }

    /**
     * @throws IllegalArgumentException if a template has an unknown placeholder, or {@code {template}} stands nowhere
     *     though there are ids, or somewhere though there are none
     */
    Provider {
        headers = Map.copyOf(headers);
        if (has("{template}", url, body, headers) == template.areNone()) {
            throw new IllegalArgumentException("{template} and template.invitation, template.reminder need each other");
        }
        HttpTemplate.check(url);
        HttpTemplate.check(body);
        headers.values().forEach(HttpTemplate::check);
        HttpTemplate.escapeFor(contentType);
        JsonPointer.compile(resultPath);
        JsonPointer.compile(idPath);
        Pattern.compile(taken);
        Pattern.compile(bounced);
    }

    private static boolean has(String placeholder, String url, String body, Map<String, String> headers) {
        return url.contains(placeholder)
                || body.contains(placeholder)
                || headers.values().stream().anyMatch(header -> header.contains(placeholder));
    }

    /** Whether it brings texts of its own, and not those of the campaign. */
    boolean hasOwnTexts() {
        return !has("{text}", url, body, headers);
    }

    /** Whether something goes by it on that occasion. */
    boolean serves(Occasion occasion) {
        return template.areNone() || !template.of(occasion).isBlank();
    }

    /** The secret; blank where none is needed. */
    String secretText() {
        if (secretFile == null) {
            return secret == null ? "" : secret;
        }
        try {
            return Files.readString(secretFile).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return "provider"; // a secret never comes into a log
    }
}
