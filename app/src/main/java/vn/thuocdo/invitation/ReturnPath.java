package vn.thuocdo.invitation;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * Where reports of the delivery of an e-mail go, and by what they are known to be of it.
 *
 * @param address the envelope's sender; the letter's own stays
 * @param receipts whether it is to be reported also that a message arrived
 * @param mark of a message
 */
record ReturnPath(String address, boolean receipts, Function<Parcel, String> mark) {

    /** The header that has the mark too: some servers give a message an id of their own. */
    static final String HEADER = "X-Thuocdo-Message";

    /** The letter as it is to be handed over. Of what comes back only the head is wanted: the text has a link in it. */
    MimeMessage on(MimeMessage letter, Parcel parcel) throws MessagingException {
        var marked = mark.apply(parcel);
        letter.setHeader(HEADER, marked);
        letter.setHeader("Auto-Submitted", "auto-generated"); // nobody's machine need answer
        letter.saveChanges();
        letter.setHeader("Message-ID", "<%s@%s>".formatted(marked, address.substring(address.indexOf('@') + 1)));
        var addressed = new SMTPMessage(letter);
        addressed.setEnvelopeFrom(address);
        addressed.setReturnOption(SMTPMessage.RETURN_HDRS);
        addressed.setNotifyOptions(
                receipts ? SMTPMessage.NOTIFY_FAILURE | SMTPMessage.NOTIFY_SUCCESS : SMTPMessage.NOTIFY_FAILURE);
        return addressed;
    }
}
