package vn.thuocdo.invitation;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reports of mail servers that took a message and could not deliver it. */
final class ExampleReports {

    private static final Session SESSION = Session.getInstance(new Properties());

    private static final String POSTFIX = """
            From: MAILER-DAEMON@mx.example.vn
            To: tra-ve@khaosat.example.vn
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
            \tboundary="B"

            --B
            Content-Description: Notification
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not be delivered to nguoi-3@example.vn.

            --B
            Content-Description: Delivery report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.vn
            Arrival-Date: Sat, 28 Nov 2026 10:00:00 +0700 (+07)

            Final-Recipient: rfc822; nguoi-3@example.vn
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 no such user

            --B
            Content-Description: Undelivered Message Headers
            Content-Type: text/rfc822-headers

            %s
            --B--
            """;

    private ExampleReports() {}

    /**
     * A report as Postfix writes it.
     *
     * @param head of the message it is of
     */
    static String of(String head, String action, String status) {
        return POSTFIX.formatted(action, status, head);
    }

    static MimeMessage message(String text) throws MessagingException {
        return new MimeMessage(
                SESSION, new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Hands a text over to a mail server, byte by byte as it is. */
    static void send(String text, String to, int port) throws MessagingException {
        try (var line = SESSION.getTransport("smtp")) {
            line.connect("127.0.0.1", port, null, null);
            line.sendMessage(message(text), new InternetAddress[] {new InternetAddress(to)});
        }
    }
}
