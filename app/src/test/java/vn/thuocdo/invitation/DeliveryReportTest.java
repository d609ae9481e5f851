package vn.thuocdo.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** What reports of mail servers say. */
class DeliveryReportTest {

    private static final String HEAD = "Message-ID: <mark@khaosat.example.vn>\nSubject: Mời";

    private static Optional<Fate> fate(String report) throws Exception {
        return DeliveryReport.of(ExampleReports.message(report)).orElseThrow().fate();
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, UNREACHABLE",
        "Failed, 5.2.1 (mailbox disabled), UNREACHABLE",
        "failed, 5.7.26, REFUSED",
        "failed, 4.4.7,",
        "failed, 5,",
        "failed, 55.1.1,",
        "delayed, 4.4.1,",
        "delayed, 5.1.1,",
        "relayed, 2.0.0,",
        "expanded, 2.0.0,",
        "delivered, 2.0.0, DELIVERED",
        "DELIVERED, 2.1.5, DELIVERED"
    })
    void areForGoodOrNot(String action, String status, Fate expected) throws Exception {
        assertThat(fate(ExampleReports.of(HEAD, action, status))).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void knowNothingWhereOneAddressGotItAndAnotherDidNot() throws Exception {
        var both = "failed\nStatus: 5.1.1\n\nFinal-Recipient: rfc822; b@example.vn\nAction: delivered";

        assertThat(fate(ExampleReports.of(HEAD, both, "2.0.0"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"text/rfc822-headers", "message/rfc822", "message/global-headers", "message/global"})
    void tellTheHeadOfTheMessage(String type) throws Exception {
        var report = ExampleReports.of(HEAD + "\nX-Thuocdo-Message: other\n\nMessage-ID: <body>", "failed", "5.1.1")
                .replace("text/rfc822-headers", type);

        assertThat(DeliveryReport.of(ExampleReports.message(report))
                        .orElseThrow()
                        .marks())
                .containsExactly("other", "<mark@khaosat.example.vn>");
    }

    @Test
    void areReadInTheFormOfOtherAlphabetsToo() throws Exception {
        var report = ExampleReports.of(HEAD, "failed", "5.1.1")
                .replace("message/delivery-status", "message/global-delivery-status");

        assertThat(fate(report)).contains(Fate.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({"multipart/mixed", "multipart/report; report-type=disposition-notification", "text/plain"})
    void areNotWhatIsSomethingElse(String type) throws Exception {
        var other = ExampleReports.of(HEAD, "failed", "5.1.1")
                .replace("multipart/report; report-type=delivery-status", type);

        assertThat(DeliveryReport.of(ExampleReports.message(other))).isEmpty();
    }

    @Test
    void comeToAMailboxThatIsToldWhole() {
        assertThatThrownBy(() -> mailbox("", "imaps", "a@b.vn")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mailbox("h", "pop3", "a@b.vn")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mailbox("h", "imaps", "a@b.vn> x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(mailbox("h", "imaps", "a@b.vn").toString()).doesNotContain("password");
    }

    private static Bounces mailbox(String host, String protocol, String address) {
        return new Bounces(
                host, 0, protocol, "u", "password", null, address, false, "INBOX", "", DataSize.ofKilobytes(1), 1);
    }
}
