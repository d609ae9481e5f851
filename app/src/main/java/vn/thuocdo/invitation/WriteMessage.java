package vn.thuocdo.invitation;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.thuocdo.campaign.ArmKind;

/** Fills a campaign's texts in for one person: Vietnamese first, English below it. */
@Component
class WriteMessage {

    private static final String RULE = "\n\n----\n\n";

    private final Wordings wordings;

    WriteMessage(Wordings wordings) {
        this.wordings = wordings;
    }

    Wording of(Facts facts, Medium medium, Occasion occasion, Letter letter) {
        var bodies = new ArrayList<String>();
        var subject = "";
        for (var language : Wordings.LANGUAGES) {
            var wording = wordings.of(facts.campaign(), facts.arm(), medium, occasion, language);
            if (!wording.body().isBlank()) {
                var values = values(facts, letter, language);
                bodies.add(Blank.fill(wording.body(), values));
                subject = subject.isEmpty() ? Blank.fill(wording.subject(), values) : subject;
            }
        }
        return new Wording(subject, String.join(medium == Medium.EMAIL ? RULE : "\n", bodies));
    }

    /** What is filled in for one person. */
    static Map<Blank, String> values(Facts facts, Letter letter, String language) {
        var values = new TreeMap<>(Blank.examples(facts, language));
        values.put(Blank.NAME, letter.contact().name());
        values.put(Blank.ABOUT, about(facts, letter, language.equals("vi")));
        values.put(Blank.LINK, facts.door() + letter.token());
        values.put(Blank.CODE, letter.code());
        return values;
    }

    private static String about(Facts facts, Letter letter, boolean vietnamese) {
        if (facts.kind() == ArmKind.RESIDENTS || letter.agency().isEmpty()) {
            return vietnamese ? "việc phục vụ của cơ quan hành chính" : "the service of public offices";
        }
        var named = !letter.procedure().isEmpty();
        if (vietnamese) {
            var what = named ? " “%s”".formatted(letter.procedure()) : "";
            return "lần giải quyết thủ tục%s tại %s".formatted(what, letter.agency());
        }
        return named
                ? "the procedure “%s” at %s".formatted(letter.procedure(), letter.agency())
                : "a matter at " + letter.agency();
    }
}
