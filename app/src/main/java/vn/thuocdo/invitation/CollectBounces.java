package vn.thuocdo.invitation;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes in what mail servers report of invitations they took first and could not deliver after. A report counts by the
 * mark of the message it is of, and by nothing else that stands in it. The log has numbers alone.
 */
@Component
class CollectBounces {

    private static final Logger LOG = LoggerFactory.getLogger(CollectBounces.class);
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private final InvitationSettings settings;
    private final DeliveryMarks marks;
    private final TakeDelivery take;

    CollectBounces(InvitationSettings settings, DeliveryMarks marks, TakeDelivery take) {
        this.settings = settings;
        this.marks = marks;
        this.take = take;
    }

    /** Reads the mailbox, where one is set up. */
    @Scheduled(fixedDelayString = "${thuocdo.invitation.bounces.every:5m}")
    void run() {
        var mailbox = settings.bounces();
        if (mailbox == null) {
            return;
        }
        try {
            collect(mailbox);
        } catch (MessagingException away) {
            LOG.warn(
                    "the mailbox of delivery reports cannot be read: {}",
                    away.getClass().getSimpleName());
        }
    }

    /** How many were of messages of ours, and how many were not. */
    private static final class Count {
        private int ours;
        private int others;
    }

    private void collect(Bounces mailbox) throws MessagingException {
        var count = new Count();
        new BounceMailbox(mailbox).read(raw -> {
            var ours = takeIn(raw);
            count.ours += ours ? 1 : 0;
            count.others += ours ? 0 : 1;
            return ours;
        });
        if (count.ours + count.others > 0) {
            LOG.info("delivery reports: {} of messages of ours, {} left to be looked at", count.ours, count.others);
        }
    }

    /** Whether it was a report of a message of ours. */
    boolean takeIn(byte[] raw) {
        try {
            var report = DeliveryReport.of(new MimeMessage(NO_SERVER, new ByteArrayInputStream(raw)));
            var message = report.flatMap(told -> told.marks().stream()
                    .map(marks::read)
                    .flatMap(Optional::stream)
                    .findFirst());
            report.flatMap(DeliveryReport::fate)
                    .ifPresent(fate ->
                            message.ifPresent(id -> take.take(new TakeDelivery.Which(Medium.EMAIL, id, ""), fate)));
            return message.isPresent();
        } catch (DataAccessException noDatabase) {
            throw noDatabase; // it is read again
        } catch (MessagingException | IOException | RuntimeException broken) {
            LOG.warn(
                    "a delivery report cannot be understood: {}",
                    broken.getClass().getSimpleName());
            return false;
        }
    }
}
