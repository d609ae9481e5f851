package vn.thuocdo.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.contact.Contact;

/** A mail server that takes nothing, in one way or another. */
class MailCourierTest {

    private static final Parcel PARCEL = new Parcel(
            UUID.randomUUID(),
            new CampaignId(UUID.randomUUID()),
            Occasion.FIRST,
            new Contact("An", "", "an@example.vn", ""),
            new Wording("Mời", "Kính gửi ông/bà"),
            Map.of());

    @ParameterizedTest
    @CsvSource({"550 5.1.1 no such user, Bounced", "553 not here, Bounced", "450 4.2.1 try later, Later", ", Unsure"})
    void tellsForGoodFromForNow(String toRecipient, String expected) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var talk = Thread.startVirtualThread(() -> talk(server, toRecipient == null ? "" : toRecipient));
            var handed = courier(server.getLocalPort()).hand(PARCEL);

            assertThat(handed.getClass().getSimpleName()).isEqualTo(expected);
            talk.interrupt();
        }
    }

    @Test
    void triesAgainWhereNobodyListens() {
        assertThat(courier(1).hand(PARCEL)).isInstanceOf(Handed.Later.class);
    }

    private static MailCourier courier(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new MailCourier(sender, "so@example.vn", null);
    }

    /** Answers as far as the recipient; where there is no answer to that, it takes the text and cuts the line. */
    private static void talk(ServerSocket server, String toRecipient) {
        try (var line = server.accept();
                var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            say(line, "220 here");
            for (var heard = in.readLine(); heard != null; heard = in.readLine()) {
                if (heard.equals(".")) {
                    return;
                }
                if (heard.startsWith("RCPT") && !toRecipient.isEmpty()) {
                    say(line, toRecipient);
                } else if (heard.startsWith("DATA")) {
                    say(line, "354 go on");
                } else if (heard.matches("(EHLO|HELO|MAIL|RCPT|RSET|QUIT).*")) {
                    say(line, "250 yes");
                }
            }
        } catch (IOException over) {
            // the other side has what it came for
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
