package vn.thuocdo.invitation;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.StoreClosedException;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Predicate;

/** The mailbox of reports, over IMAP. A message is marked only once it is dealt with: cut off, it is read again. */
final class BounceMailbox {

    private static final String CONNECT_MILLISECONDS = "5000";
    private static final String ANSWER_MILLISECONDS = "20000";

    private final Bounces settings;

    BounceMailbox(Bounces settings) {
        this.settings = settings;
    }

    /**
     * Shows the messages nobody has read yet, the oldest first, and no more than may be read in one go. Those that
     * {@code deal} says are done with are put away. The others, and those too large, stay, as read.
     *
     * @throws MessagingException if the mailbox cannot be reached
     */
    void read(Predicate<byte[]> deal) throws MessagingException {
        var session = Session.getInstance(properties());
        try (var store = session.getStore(settings.protocol())) {
            store.connect(settings.host(), settings.portOrUsual(), settings.user(), settings.passwordText());
            try (var folder = store.getFolder(settings.folder())) { // closed, it loses what is marked as deleted
                folder.open(Folder.READ_WRITE);
                var unread = folder.search(new AndTerm(without(Flags.Flag.SEEN), without(Flags.Flag.DELETED)));
                for (var message : Arrays.asList(unread).subList(0, Math.min(unread.length, settings.most()))) {
                    if (fits(message) && deal.test(bytes(message))) {
                        putAway(message, folder);
                    } else {
                        message.setFlag(Flags.Flag.SEEN, true);
                    }
                }
            }
        }
    }

    private Properties properties() {
        var properties = new Properties();
        var prefix = "mail.%s.".formatted(settings.protocol());
        properties.setProperty(prefix + "connectiontimeout", CONNECT_MILLISECONDS);
        properties.setProperty(prefix + "timeout", ANSWER_MILLISECONDS);
        properties.setProperty(prefix + "writetimeout", ANSWER_MILLISECONDS);
        properties.setProperty(prefix + "peek", "true"); // what is shown is not read yet
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    private static FlagTerm without(Flags.Flag flag) {
        return new FlagTerm(new Flags(flag), false);
    }

    private boolean fits(Message message) throws MessagingException {
        return message.getSize() <= settings.largest().toBytes();
    }

    /** The message as it came; empty where the server cannot give it out. */
    private static byte[] bytes(Message message) throws MessagingException {
        var bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (FolderClosedException | StoreClosedException gone) {
            throw gone;
        } catch (MessagingException | IOException broken) {
            return new byte[0];
        }
    }

    private void putAway(Message message, Folder folder) throws MessagingException {
        if (!settings.moveTo().isBlank()) {
            var target = folder.getStore().getFolder(settings.moveTo());
            if (!target.exists()) {
                target.create(Folder.HOLDS_MESSAGES);
            }
            message.setFlag(Flags.Flag.SEEN, true);
            folder.copyMessages(new Message[] {message}, target);
        }
        message.setFlag(Flags.Flag.DELETED, true);
    }
}
