package vn.thuocdo.invitation;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.thuocdo.contact.Contact;

/** Hands messages to the mail server the program's letters go by. */
final class MailCourier implements Courier {

    private final JavaMailSender server;
    private final String from;
    private final @Nullable ReturnPath back;

    /** @param back where reports go; null where they go to {@code from} */
    MailCourier(JavaMailSender server, String from, @Nullable ReturnPath back) {
        this.server = server;
        this.from = from;
        this.back = back;
    }

    @Override
    public boolean reaches(Contact contact, Occasion occasion) {
        return contact.email().matches("[^@\\s]+@[^@\\s]+");
    }

    @Override
    public Handed hand(Parcel parcel) {
        var message = server.createMimeMessage();
        try {
            var writer = new MimeMessageHelper(message, "UTF-8");
            writer.setFrom(from);
            writer.setTo(parcel.contact().email());
            writer.setSubject(parcel.text().subject());
            writer.setText(parcel.text().body());
        } catch (MessagingException unfit) {
            return new Handed.Bounced("address");
        }
        try {
            return send(back == null ? message : back.on(message, parcel));
        } catch (MessagingException unfinished) {
            return new Handed.Later("envelope");
        }
    }

    private Handed send(MimeMessage message) {
        try {
            server.send(message);
            var id = message.getMessageID();
            return new Handed.Taken(id == null ? "" : id);
        } catch (MailException | MessagingException failure) {
            return judge(failure);
        }
    }

    private static Handed judge(Exception failure) {
        if (failure instanceof MailAuthenticationException) {
            return new Handed.Later("sign-in");
        }
        for (var cause : causes(failure)) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return new Handed.Later("no connection");
            }
            if (cause instanceof SendFailedException refused && isRefused(refused)) {
                return isEmpty(refused.getInvalidAddresses()) ? new Handed.Later("SMTP") : new Handed.Bounced("SMTP");
            }
        }
        return new Handed.Unsure(failure.getClass().getSimpleName());
    }

    /**
     * The server said of the address that it takes nothing for it: now, or for good where the address is invalid. That
     * is behind the failure as another; where the line was cut after the text nothing is, and nobody knows.
     */
    private static boolean isRefused(SendFailedException refused) {
        return refused.getNextException() instanceof SendFailedException && isEmpty(refused.getValidSentAddresses());
    }

    private static boolean isEmpty(Address @Nullable [] addresses) {
        return addresses == null || addresses.length == 0;
    }

    /** The failure and what is behind it, the most exact first. */
    private static List<Throwable> causes(Exception failure) {
        var causes = new ArrayList<Throwable>();
        var first = new ArrayList<Throwable>(List.of(failure));
        if (failure instanceof MailSendException several) {
            first.addAll(List.of(several.getMessageExceptions()));
        }
        first.forEach(each -> collect(each, causes));
        return causes.reversed();
    }

    private static void collect(@Nullable Throwable failure, List<Throwable> causes) {
        if (failure == null || causes.contains(failure)) {
            return;
        }
        causes.add(failure);
        collect(failure.getCause(), causes);
        if (failure instanceof SendFailedException sending) {
            collect(sending.getNextException(), causes);
        }
    }
}
