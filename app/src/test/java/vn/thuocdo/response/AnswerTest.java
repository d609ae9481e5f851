package vn.thuocdo.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.PageTest;
import vn.thuocdo.WebClient;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.identity.PartForGood;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.Answer;
import vn.thuocdo.questionnaire.Answers;
import vn.thuocdo.questionnaire.Channel;

/** Answering without a browser, and the door behind it. */
class AnswerTest extends PageTest {

    private static final Pattern RECEIPT = Pattern.compile("<code>([0-9A-Z-]{14})</code>");

    @Autowired
    Cases cases;

    @Autowired
    Receive receive;

    @Autowired
    Drafts drafts;

    @Autowired
    Campaigns campaigns;

    private CampaignId campaign = new CampaignId(new UUID(0, 0));
    private List<String> tokens = List.of();
    private int used;

    @BeforeAll
    void field() {
        var example = new ExampleField(application, db);
        campaign = example.opened();
        tokens = example.tokens(campaign);
    }

    private String token() {
        return tokens.get(used++);
    }

    private static Map<String, String> page(String token, String page, String... fields) {
        var typed = new HashMap<>(Map.of("token", token, "page", page, "go", "next"));
        for (var at = 0; at < fields.length; at += 2) {
            typed.put(fields[at], fields[at + 1]);
        }
        return typed;
    }

    private static String post(WebClient phone, Map<String, String> fields) {
        return phone.post("/answer/form", "/answer/form", fields).body();
    }

    /** Somebody who did not handle the matter: two pages of questions and they are through. */
    private String answered(String token) {
        var phone = visitor();
        phone.get("/t/" + token);
        post(phone, page(token, "start", "self", "no"));
        return post(phone, page(token, "!end"));
    }

    @Test
    void somebodyGoesThroughTheFormAndTakesTheAnswerBackByItsReceipt() {
        var token = token();
        var phone = visitor();
        var first = phone.get("/t/" + token.toLowerCase(Locale.ROOT));
        assertThat(first.uri().getPath()).isEqualTo("/answer");
        assertThat(first.body())
                .contains("Xin hỏi về lần ông/bà", "không bao giờ hỏi mã OTP")
                .doesNotContain(token);
        fillIn(phone, token);
        assertThat(post(phone, page(token, "end", "remark", "Cán bộ nhiệt tình")))
                .contains("Gửi phiếu");

        var end = post(phone, page(token, "!end"));

        var receipt = RECEIPT.matcher(end);
        assertThat(receipt.find()).as(end).isTrue();
        assertThat(post(phone, page(token, "!end"))).contains(receipt.group(1));
        assertThat(raw(token)).contains("\"q9_24\":[\"5\"]", "\"remark\":\"Cán bộ nhiệt tình\"");
        assertThat(phone.get("/answer").body())
                .contains("Phiếu này đã được trả lời")
                .doesNotContain("nhiệt tình");
        withdraw(receipt.group(1), token);
    }

    private static void fillIn(WebClient phone, String token) {
        assertThat(post(phone, page(token, "start"))).contains("Xin trả lời câu này");
        assertThat(post(phone, page(token, "start", "self", "yes"))).contains("bằng cách nào");
        assertThat(post(phone, page(token, "start", "self", "yes", "filing", "counter")))
                .contains("Tiếp cận dịch vụ", "Phần 2 / 5");
        post(phone, page(token, "service", "q9_24", "5", "q9_25", "4", "q9_27", "!dont-know"));
        post(phone, page(token, "conduct"));
        post(phone, page(token, "about", "gender", "female"));
    }

    private void withdraw(String receipt, String token) {
        var phone = visitor();
        var code = Map.of("code", receipt.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(phone.post("/receipt", "/receipt", code).body()).contains("Đã nhận phiếu.");
        assertThat(phone.post("/receipt", "/receipt/withdraw", code).body()).contains("nội dung trả lời đã xóa");
        assertThat(db.sql("select count(*) from response.answer where raw like '%nhiệt tình%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(drafts.of(new Token(token))).isEmpty();
        assertThat(answered(token)).contains("Phiếu này đã được trả lời");
    }

    private String raw(String token) {
        return db.sql("select raw from response.answer join response.issued using (number) where token = :token")
                .param("token", new Token(token).hash())
                .query(String.class)
                .single();
    }

    private OpenCase open(String token) {
        return cases.opened(new Token(token)).orElseThrow();
    }

    private static Submission submission(OpenCase open, UUID id, String self) {
        return new Submission(
                id,
                open.number(),
                open.campaign(),
                open.arm(),
                open.form(),
                Submission.Origin.SAMPLED,
                null,
                Channel.WEB,
                "vi",
                LocalDate.now(),
                new Answers(Map.of("self", Answer.Chosen.of(self))),
                null,
                null,
                30);
    }

    @Test
    void theSameSentTwiceIsOneAndAnotherIsRefused() {
        var open = open(token());
        var sent = submission(open, UUID.randomUUID(), "no");

        var first = (Reception.Received) receive.receive(sent);

        assertThat(receive.receive(sent)).isEqualTo(new Reception.Repeated(first.receipt()));
        assertThat(receive.receive(submission(open, sent.id(), "yes"))).isInstanceOf(Reception.Unfit.class);
        assertThat(receive.receive(submission(open(token()), sent.id(), "no"))).isEqualTo(new Reception.Changed());
        assertThat(receive.receive(submission(open, UUID.randomUUID(), "no")))
                .isEqualTo(new Reception.AlreadyAnswered());
    }

    @Test
    void ofTwoInOneBatchOneIsKept() {
        var open = open(token());
        var sent = submission(open, UUID.randomUUID(), "no");

        assertThat(receive.receive(List.of(sent, submission(open, UUID.randomUUID(), "no"))))
                .hasExactlyElementsOfTypes(Reception.Received.class, Reception.AlreadyAnswered.class);
    }

    @Test
    void fiftyAtOnceOnOneInvitationAreOneAnswer() throws InterruptedException {
        var open = open(token());
        var became = Collections.synchronizedList(new ArrayList<Reception>());
        var threads = new ArrayList<Thread>();
        for (var at = 0; at < 50; at++) {
            threads.add(Thread.ofVirtual()
                    .start(() -> became.add(receive.receive(submission(open, UUID.randomUUID(), "no")))));
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(became).hasSize(50);
        assertThat(became).filteredOn(Reception.Received.class::isInstance).hasSize(1);
        assertThat(became)
                .filteredOn(Reception.AlreadyAnswered.class::isInstance)
                .hasSize(49);
    }

    @Test
    void whatAnInvitationIsAboutIsReadByItsHolderOnly() {
        var rows = db.sql("select about from response.issued where campaign = :campaign")
                .param("campaign", campaign.value())
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list();

        assertThat(rows).hasSize(tokens.size()).noneMatch(row -> row.contains("Sở"));
        assertThat(open(tokens.getLast()).about().agency()).startsWith("Sở");
        assertThatThrownBy(() -> new Token("0123456789ABCDEFGHJKMNPQRS")
                        .open(rows.getFirst().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void nothingIsTakenBeforeTheFieldIsOpenAndTheFieldOpensOnce() {
        var ready = new ExampleField(application, db).ready();
        var opening = application.getBean(OpenField.class);

        opening.open(ready, ExampleFrames.programme());

        assertThat(campaigns.get(ready).stage()).isEqualTo(Stage.FIELDWORK);
        assertThatThrownBy(() -> opening.open(ready, ExampleFrames.programme())).isInstanceOf(Refused.class);
    }

    @Test
    void aWrongCodeIsToldAndTooManyAreHeldOff() {
        var stranger = visitor();
        assertThat(stranger.get("/t/AAAAAAAAAAAAAAAAAAAAAAAAAA").body()).contains("Không có lời mời nào mang mã này");
        assertThat(stranger.get("/answer").uri().getPath()).isEqualTo("/invitation");
        assertThat(stranger.post("/invitation", "/t", Map.of("code", "x".repeat(500)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(answered(token())).containsPattern(RECEIPT);
    }

    @Test
    void aFormThatCannotBeReadIsRefusedAsThat() {
        assertThat(broken("token=" + token() + "&page=%ff")).isEqualTo(400);
        assertThat(broken("token=" + token() + "&page=%zz")).isEqualTo(400);
        assertThat(broken("a=1&".repeat(20_001))).isEqualTo(400);
        assertThat(broken("a=" + "x".repeat(3_000_000))).isEqualTo(413);
    }

    private int broken(String body) {
        var phone = visitor();
        return phone.send(phone.request("/answer/form")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    @Test
    void guessingIsLimitedByAddressAndFloodingByToken() {
        var hour = Duration.ofHours(1);
        var limits = new TokenLimits(new ResponseSettings(3, hour, 2, hour, Period.ZERO), Clock.systemUTC());
        var flooded = new Token("A".repeat(26));
        for (var at = 0; at < 3; at++) {
            limits.countWrong("203.0.113.9");
        }
        limits.countUse(flooded);
        limits.countUse(flooded);

        assertThatThrownBy(() -> limits.countWrong("203.0.113.9")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> limits.countUse(new Token("a".repeat(26)))).isInstanceOf(Refused.class);
        limits.countWrong("203.0.113.10");
        limits.countUse(new Token("B".repeat(26)));
    }

    @Test
    void atTheArchiveNoLetterLeadsToAnAnswerAnyMore() {
        var example = new ExampleField(application, db);
        var archived = example.opened();
        var letters = example.tokens(archived);
        answered(letters.getFirst());
        var phone = visitor();
        phone.get("/t/" + letters.getLast());
        post(phone, page(letters.getLast(), "start", "self", "yes"));

        application.getBean(PartForGood.class).archive(archived.value(), UUID.randomUUID());

        assertThat(letters).allMatch(letter -> cases.opened(new Token(letter)).isEmpty());
        assertThat(drafts.of(new Token(letters.getLast()))).isEmpty();
        assertThat(db.sql("select count(*) from response.answer where campaign = :id")
                        .param("id", archived.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
