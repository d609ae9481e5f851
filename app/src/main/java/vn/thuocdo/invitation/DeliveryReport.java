package vn.thuocdo.invitation;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports of a message, as RFC 3464 and RFC 6533 have it.
 *
 * @param marks what stands in the head of the message it is of where a mark would
 * @param fate nothing as long as the server goes on trying, or does not know
 * @see "RFC 3462, RFC 3463, RFC 3464"
 */
record DeliveryReport(List<String> marks, Optional<Fate> fate) {

    private static final int MOST_PARTS = 10;
    private static final Set<String> STATUSES = Set.of("message/delivery-status", "message/global-delivery-status");
    private static final Set<String> HEADS =
            Set.of("text/rfc822-headers", "message/rfc822", "message/global-headers", "message/global");
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");
    /** For good: the address (5.1), the mailbox (5.2), … */
    private static final Pattern FOR_GOOD = Pattern.compile("\\s*5[.]\\d{1,3}[.]\\d{1,3}(?!\\d).*", Pattern.DOTALL);
    /** Policy: a wrong SPF of ours would else write off whoever has their mail at the same provider. */
    private static final Pattern POLICY = Pattern.compile("\\s*5[.]7[.].*", Pattern.DOTALL);

    /** Reads a report; nothing where {@code message} is none. */
    static Optional<DeliveryReport> of(MimeMessage message) throws MessagingException, IOException {
        var type = new ContentType(message.getContentType());
        if (!type.match("multipart/report") || !"delivery-status".equalsIgnoreCase(type.getParameter("report-type"))) {
            return Optional.empty();
        }
        var parts = new MimeMultipart(message.getDataHandler().getDataSource());
        var marks = new ArrayList<String>();
        Optional<Fate> fate = Optional.empty();
        for (var at = 0; at < Math.min(parts.getCount(), MOST_PARTS); at++) {
            var part = parts.getBodyPart(at);
            var kind = new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
            if (STATUSES.contains(kind)) {
                fate = fate(part);
            } else if (HEADS.contains(kind)) {
                marks.addAll(marks(part));
            }
        }
        return Optional.of(new DeliveryReport(List.copyOf(marks), fate));
    }

    private static List<String> marks(Part head) throws MessagingException, IOException {
        try (var in = head.getInputStream()) {
            var headers = new InternetHeaders(in);
            var marks = new ArrayList<String>();
            for (var name : List.of(ReturnPath.HEADER, "Message-ID")) {
                var value = headers.getHeader(name, null);
                if (value != null) {
                    marks.add(value);
                }
            }
            return marks;
        }
    }

    /** A group of fields for each address: where several say different things, nothing is known. */
    private static Optional<Fate> fate(Part status) throws MessagingException, IOException {
        var fates = new ArrayList<Optional<Fate>>();
        try (var in = status.getInputStream()) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var group : BETWEEN_GROUPS.split(text)) {
                var fields = new InternetHeaders(new ByteArrayInputStream(group.getBytes(StandardCharsets.UTF_8)));
                var action = fields.getHeader("Action", null);
                if (action != null) {
                    fates.add(fate(action.strip(), fields.getHeader("Status", null)));
                }
            }
        }
        var all = Set.copyOf(fates);
        return all.size() == 1 ? fates.getFirst() : Optional.empty();
    }

    private static Optional<Fate> fate(String action, @Nullable String status) {
        if (action.equalsIgnoreCase("delivered")) {
            return Optional.of(Fate.DELIVERED);
        }
        var code = Objects.requireNonNullElse(status, "");
        if (!action.equalsIgnoreCase("failed") || !FOR_GOOD.matcher(code).matches()) {
            return Optional.empty();
        }
        return Optional.of(POLICY.matcher(code).matches() ? Fate.REFUSED : Fate.UNREACHABLE);
    }
}
