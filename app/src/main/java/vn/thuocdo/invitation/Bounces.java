package vn.thuocdo.invitation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mailbox into which mail servers put what they report of invitations.
 *
 * @param port 0 for the usual one of the protocol
 * @param protocol {@code imaps}, or {@code imap}, which is encrypted where the server offers it
 * @param password from the environment
 * @param passwordFile or the file that holds it
 * @param address of the mailbox, to which reports go: the envelope's sender of invitations
 * @param receipts whether servers are asked to report also that a message arrived
 * @param folder which is read
 * @param moveTo the folder reports are put into when they are read; blank where they are deleted
 * @param largest message that is read
 * @param most messages that are read in one go
 */
record Bounces(
        String host,
        @DefaultValue("0") int port,
        @DefaultValue("imaps") String protocol,
        String user,
        @Nullable String password,
        @Nullable Path passwordFile,
        String address,
        @DefaultValue("false") boolean receipts,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("") String moveTo,
        @DefaultValue("1MB") DataSize largest,
        @DefaultValue("200") int most) {

    private static final Set<String> PROTOCOLS = Set.of("imap", "imaps");
    private static final int USUAL_PORT = -1;

    /** @throws IllegalArgumentException if the mailbox or its address is not told, or the protocol is another */
    Bounces {
        if (isBlank(host) || isBlank(user) || isBlank(address) || !address.matches("[!-~&&[^<>@]]+@[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException(
                    "thuocdo.invitation.bounces needs host, user and address: %s, %s".formatted(host, address));
        }
        if (!PROTOCOLS.contains(protocol) || port < 0 || most < 1 || largest.toBytes() < 1) {
            throw new IllegalArgumentException("thuocdo.invitation.bounces: %s, port %d, %d messages of %s"
                    .formatted(protocol, port, most, largest));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    int portOrUsual() {
        return port == 0 ? USUAL_PORT : port;
    }

    String passwordText() {
        if (passwordFile == null) {
            return password == null ? "" : password;
        }
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return "mailbox"; // a password never comes into a log
    }
}
