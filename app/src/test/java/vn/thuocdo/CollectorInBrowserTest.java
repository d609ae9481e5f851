package vn.thuocdo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thuocdo.questionnaire.Answer;
import vn.thuocdo.questionnaire.Answers;
import vn.thuocdo.questionnaire.Choice;
import vn.thuocdo.questionnaire.MultipleChoice;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Relevance;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.questionnaire.SingleChoice;
import vn.thuocdo.questionnaire.forms.Forms;
import vn.thuocdo.questionnaire.json.AnswersJson;
import vn.thuocdo.questionnaire.json.QuestionnaireJson;

/** Conditions, and what they make a form ask, as the browser reads them: never otherwise than the server. */
class CollectorInBrowserTest {

    private static final Path CASES = Path.of("../questionnaire/src/test/resources/condition-cases.json");
    private static final Path SCRIPTS = Path.of("src/main/resources/static");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final int PEOPLE = 60;

    private static final String ASK = """
            async ([form, answers, today]) => {
                const {relevance} = await import("/collector/relevance.js");
                const {asked, counted} = relevance(JSON.parse(form), JSON.parse(answers), today);
                return [[...asked].sort().join(" "), Object.keys(counted).sort().join(" ")];
            }
            """;

    private static final String RUN = """
            async cases => {
                const language = {...await import("/collector/condition.js"), ...await import("/collector/value.js")};
                const outcome = each => {
                    try {
                        const value = new language.Condition(each.of).value({
                            of: name => each.with?.[name], own: each.own, today: each.today ?? "2026-11-27"});
                        return {words: language.words(value), holds: language.truth(value)};
                    } catch (error) {
                        return {refused: error.reason ?? String(error), at: error.position};
                    }
                };
                const wanted = ({words, holds, refused, at}) => refused ? {refused, at} : {words, holds};
                return JSON.parse(cases)
                    .map(each => [each.of, JSON.stringify(outcome(each)), JSON.stringify(wanted(each))])
                    .filter(([, got, want]) => got !== want)
                    .map(told => told.join(" → "));
            }
            """;

    @BeforeAll
    static void requireABrowser() {
        Chromium.require();
    }

    @Test
    void readsEveryCaseAsTheServerDoes() throws IOException {
        try (var context = Chromium.open(375, true)) {
            assertThat(mistaken(emptyPage(context))).isEmpty();
        }
    }

    /** What people answer here is by chance, of a fixed seed, so that they come upon conditions of all kinds. */
    @Test
    void asksWhatTheServerAsks() {
        var random = new Random(20261127);
        try (var context = Chromium.open(375, true)) {
            var page = emptyPage(context);
            for (var form : Forms.all()) {
                for (var person = 0; person < PEOPLE; person++) {
                    var answers = answers(form, random);

                    assertThat(asked(page, form, answers)).isEqualTo(asked(form, answers));
                }
            }
        }
    }

    private static Page emptyPage(BrowserContext context) {
        var page = context.newPage();
        page.route("**/*", CollectorInBrowserTest::answer);
        page.navigate("http://localhost/");
        return page;
    }

    private static Answers answers(Questionnaire form, Random random) {
        var answers = Answers.NONE;
        for (var question : form.asked()) {
            var choices = switch (question) {
                case SingleChoice single -> single.choices();
                case MultipleChoice multiple -> multiple.choices();
                default -> List.<Choice>of();
            };
            if (!choices.isEmpty() && random.nextInt(8) > 0) {
                var chosen = choices.get(random.nextInt(choices.size())).code();
                answers = answers.with(question.name(), Answer.Chosen.of(chosen));
            }
            answers = answers.with(question.name() + Answers.OTHER, new Answer.Written("Việc khác"));
        }
        return answers;
    }

    private static Object asked(Page page, Questionnaire form, Answers answers) {
        var given = List.of(QuestionnaireJson.write(form), AnswersJson.write(answers), TODAY.toString());
        return page.evaluate(ASK, given);
    }

    private static List<String> asked(Questionnaire form, Answers answers) {
        var relevance = Relevance.of(form, answers, TODAY);
        var names = Stream.concat(
                        form.sections().stream().map(Section::name),
                        Stream.concat(form.questions().stream(), form.asked().stream())
                                .flatMap(each -> Stream.of(each.name(), each.name() + Answers.OTHER)))
                .filter(relevance::asks)
                .distinct()
                .sorted();
        return List.of(
                names.collect(Collectors.joining(" ")),
                String.join(" ", relevance.pruned().byName().keySet()));
    }

    private static List<?> mistaken(Page page) throws IOException {
        return (List<?>) page.evaluate(RUN, Files.readString(CASES));
    }

    /** Under the policy of the application's pages: no script but its own, and none that is made at run time. */
    private static void answer(Route route) {
        var path = route.request().url().replace("http://localhost/", "");
        try {
            route.fulfill(new Route.FulfillOptions()
                    .setHeaders(Map.of("Content-Security-Policy", "default-src 'self'"))
                    .setContentType(path.endsWith(".js") ? "text/javascript" : "text/html")
                    .setBody(path.endsWith(".js") ? Files.readString(SCRIPTS.resolve(path)) : "<!doctype html>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
