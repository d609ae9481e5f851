package vn.thuocdo.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

/** E-mails that a server takes, and reports as come back later: over SMTP and IMAP. */
@ExtendWith(OutputCaptureExtension.class)
class ReturnedMailTest extends SendingTest {

    private List<MimeMessage> sent = List.of();

    @Override
    int peopleToAnEmail() {
        return 1;
    }

    @BeforeEach
    void invitations() {
        schedule(Medium.EMAIL);
        prepare();
        sender().send(6);
        sent = List.of(MAIL.getReceivedMessages());
        assertThat(sent).hasSize(6);
    }

    private static String mark(MimeMessage message) throws MessagingException {
        return message.getHeader(ReturnPath.HEADER, null);
    }

    private static String head(MimeMessage message) throws MessagingException {
        return String.join("\n", Collections.list(message.getAllHeaderLines()));
    }

    private static void report(MimeMessage message, String action, String status) throws MessagingException {
        send(ExampleReports.of(head(message), action, status));
    }

    private static void send(String text) throws MessagingException {
        ExampleReports.send(text, BOUNCES, MAIL.getSmtp().getPort());
    }

    private String state(MimeMessage message) throws MessagingException {
        var id = mark(message).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12}).*", "$1-$2-$3-$4-$5");
        return db.sql("select state from invitation.message where id = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .single();
    }

    private long unreachable() {
        return db.sql("select count(*) from invitation.unreachable where medium = 'EMAIL'")
                .query(Long.class)
                .single();
    }

    private static MailFolder folder(String name) throws FolderException {
        var user = MAIL.getUserManager().getUserByEmail(BOUNCES);
        return name.equals("INBOX")
                ? MAIL.getManagers().getImapHostManager().getInbox(user)
                : MAIL.getManagers().getImapHostManager().getFolder(user, name);
    }

    private static long unread() throws FolderException {
        return folder("INBOX").getMessages().stream()
                .filter(each -> !each.getFlags().contains(Flags.Flag.SEEN))
                .count();
    }

    @Test
    void bearsAMarkAndAnEnvelopeOfItsOwn() throws Exception {
        assertThat(sent).allSatisfy(message -> {
            assertThat(message.getHeader("Return-Path", null)).isEqualTo("<%s>".formatted(BOUNCES));
            assertThat(message.getFrom()[0]).hasToString("thuocdo@localhost");
            assertThat(message.getMessageID()).isEqualTo("<%s@khaosat.example.vn>".formatted(mark(message)));
            assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
            assertThat(message.getContent().toString()).contains("Nguyễn \"Ví\" Dụ", "/t/");
        });
        assertThat(Arrays.asList(sent.getFirst().getMessageID(), sent.get(1).getMessageID()))
                .doesNotHaveDuplicates();
    }

    @Test
    void comesBackLaterAndIsNotTriedByEmailAgain(CapturedOutput log) throws Exception {
        report(sent.get(0), "failed", "5.1.1");
        report(sent.get(1), "delayed", "4.4.1");
        report(sent.get(2), "delivered", "2.0.0");
        report(sent.get(3), "failed", "5.7.26");

        bean(CollectBounces.class).run();
        report(sent.get(0), "failed", "5.1.1");
        bean(CollectBounces.class).run();

        assertThat(state(sent.get(0))).isEqualTo("BOUNCED");
        assertThat(state(sent.get(1))).isEqualTo("SENT");
        assertThat(state(sent.get(2))).isEqualTo("DELIVERED");
        assertThat(state(sent.get(3))).isEqualTo("BOUNCED");
        assertThat(unreachable()).as("policy says nothing of an address").isEqualTo(1);
        assertThat(folder("INBOX").getMessageCount()).isZero();
        assertThat(log).contains("delivery reports: 4 of messages of ours").doesNotContain("nguoi-", "@example.vn");
    }

    @Test
    void isNotBelievedOfAMessageSomebodyElseGot() throws Exception {
        var mine = mark(sent.get(0));
        var other = mark(sent.get(1));
        var forged = other.substring(0, 33) + mine.substring(33);
        send(ExampleReports.of("Message-ID: <%s@khaosat.example.vn>".formatted(forged), "failed", "5.1.1"));
        send(ExampleReports.of(
                "Message-ID: <%s.%s@x>".formatted("0".repeat(32), mine.substring(33)), "failed", "5.1.1"));
        send(ExampleReports.of("Message-ID: <an@example.vn>", "failed", "5.1.1"));

        bean(CollectBounces.class).run();

        assertThat(states(0)).containsEntry("EMAIL SENT", (long) sent.size());
        assertThat(unreachable()).isZero();
        assertThat(folder("INBOX").getMessageCount()).as("left to be looked at").isEqualTo(3);
        assertThat(unread()).isZero();
    }

    @Test
    void isReadThoughABrokenMessageComesFirst() throws Exception {
        var whole = ExampleReports.of(head(sent.get(0)), "failed", "5.1.1");
        send(whole.replace("--B\n", "--C\n").replace("--B--", ""));
        send("Subject: Trả lời tự động\nFrom: a@example.vn\n\nTôi đi vắng.\n");
        send(whole.replace("I'm sorry", "x".repeat(900).concat("\n").repeat(40)));
        report(sent.get(1), "failed", "5.1.1");

        bean(CollectBounces.class).run();

        assertThat(state(sent.get(0))).isEqualTo("SENT");
        assertThat(state(sent.get(1))).isEqualTo("BOUNCED");
        assertThat(folder("INBOX").getMessageCount()).isEqualTo(3);
        assertThat(unread()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"multipart/report;, multipart/report;;=\"; /", "message/delivery-status, ///"})
    void isNotKnownByWhatCannotBeRead(String whole, String broken) throws Exception {
        var report = ExampleReports.of(head(sent.getFirst()), "failed", "5.1.1").replace(whole, broken);

        bean(CollectBounces.class).takeIn(report.getBytes(StandardCharsets.UTF_8));

        assertThat(state(sent.getFirst())).isEqualTo("SENT");
    }

    @Test
    void isMovedAwaySoManyAtATimeWhereThatIsWanted() throws Exception {
        for (var message : sent.subList(0, 3)) {
            report(message, "failed", "5.1.1");
        }
        var mailbox = new BounceMailbox(new Bounces(
                "127.0.0.1",
                MAIL.getImap().getPort(),
                "imap",
                BOUNCES,
                BOUNCES_PASSWORD,
                null,
                BOUNCES,
                false,
                "INBOX",
                "Read",
                DataSize.ofKilobytes(20),
                2));

        mailbox.read(bean(CollectBounces.class)::takeIn);

        assertThat(folder("INBOX").getMessageCount()).isEqualTo(1);
        assertThat(folder("Read").getMessageCount()).isEqualTo(2);
        mailbox.read(bean(CollectBounces.class)::takeIn);
        assertThat(folder("INBOX").getMessageCount()).isZero();
        assertThat(unreachable()).isEqualTo(3);
    }
}
