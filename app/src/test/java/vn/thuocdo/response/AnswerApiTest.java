package vn.thuocdo.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.PageTest;

/** Answers that waited for a network, sent in batches. */
class AnswerApiTest extends PageTest {

    @Autowired
    Cases cases;

    private List<String> tokens = List.of();
    private UUID form = new UUID(0, 0);
    private int used;

    @BeforeAll
    void field() {
        var example = new ExampleField(application, db);
        tokens = example.tokens(example.opened());
        form = cases.opened(new Token(tokens.getFirst())).orElseThrow().form().value();
    }

    private String answer(String token, UUID submission, String answers) {
        return """
                {"token": "%s", "submission": "%s", "form": "%s", "language": "vi", "answered": "%s", "answers": %s}
                """.formatted(token, submission, form, LocalDate.now(), answers);
    }

    private HttpResponse<String> send(String body) {
        var phone = visitor();
        return phone.send(phone.request("/api/answers")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private String sent(String... answers) {
        return send("[" + String.join(",", answers) + "]").body();
    }

    @Test
    void eachOfABatchIsJudgedOnItsOwn() {
        var token = tokens.get(used++);
        var id = UUID.randomUUID();
        var good = answer(token, id, "{\"self\":[\"no\"]}");

        assertThat(sent(
                        good,
                        answer(tokens.get(used++), UUID.randomUUID(), "{\"self\":[\"perhaps\"]}"),
                        answer("AAAAAAAAAAAAAAAAAAAAAAAAAA", UUID.randomUUID(), "{}"),
                        answer(tokens.get(used++), UUID.randomUUID(), "{\"self\":7}")))
                .containsSubsequence("\"received\"", "\"unfit\"", "\"self\"", "\"unknown-token\"", "\"unfit\"");
        assertThat(sent(good)).contains("\"repeated\"");
        assertThat(sent(answer(token, UUID.randomUUID(), "{\"self\":[\"no\"]}")))
                .contains("\"already-answered\"");
        assertThat(sent(answer(tokens.get(used++), id, "{\"self\":[\"no\"]}"))).contains("\"changed\"");
    }

    @Test
    void whatIsNoAnswerIsToldAsThat() {
        var token = tokens.get(used++);

        assertThat(sent(answer(token, UUID.randomUUID(), "[]"))).contains("\"malformed\"");
        assertThat(sent("{\"token\": \"%s\", \"form\": \"%s\"}".formatted(token, form)))
                .contains("\"malformed\"");
        assertThat(sent(answer(token, UUID.randomUUID(), "{\"self\":[\"no\"]}")
                        .replace(form.toString(), new UUID(9, 9).toString())))
                .contains("\"another-form\"");
        assertThat(sent(
                        "null",
                        "7",
                        answer(token, UUID.randomUUID(), "{}")
                                .replace(LocalDate.now().toString(), "2026-02-31"),
                        answer(token, UUID.randomUUID(), "{\"self\":[\"no\"]}")))
                .containsSubsequence("\"malformed\"", "\"malformed\"", "\"malformed\"", "\"received\"");
        assertThat(send("{").statusCode()).isEqualTo(400);
        assertThat(send("[" + "1,".repeat(200) + "1]").statusCode()).isEqualTo(400);
        assertThat(send(" ".repeat(2_000_000)).statusCode()).isEqualTo(413);
    }
}
