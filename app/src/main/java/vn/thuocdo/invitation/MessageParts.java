package vn.thuocdo.invitation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a text that a provider has approved beforehand is filled in with, by the names of placeholders. All in
 * Vietnamese: one such text goes to everybody. What is asked about is told as in texts of our own, so that a neutral
 * procedure is not named here either.
 */
final class MessageParts {

    private static final String CAMPAIGN = "campaign";
    private static final String TOKEN = "token";
    private static final Map<String, Blank> BLANKS = Map.of(
            "name", Blank.NAME,
            "about", Blank.ABOUT,
            "link", Blank.LINK,
            "code", Blank.CODE,
            "minutes", Blank.MINUTES,
            "body", Blank.OWNER,
            "hotline", Blank.HOTLINE,
            "until", Blank.UNTIL);

    /** All their names. */
    static final Set<String> NAMES = names();

    private MessageParts() {}

    private static Set<String> names() {
        var names = new HashSet<>(BLANKS.keySet());
        names.add(CAMPAIGN);
        names.add(TOKEN);
        return Set.copyOf(names);
    }

    /** Those of one person's message. */
    static Map<String, String> of(Facts facts, Letter letter) {
        var values = WriteMessage.values(facts, letter, "vi");
        var parts = new TreeMap<String, String>();
        BLANKS.forEach((name, blank) -> parts.put(name, Blank.fill(blank.written("vi"), values)));
        parts.put(CAMPAIGN, facts.title());
        parts.put(TOKEN, letter.token());
        return parts;
    }
}
