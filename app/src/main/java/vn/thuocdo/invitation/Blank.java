package vn.thuocdo.invitation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text leaves open, to be filled in for each person: written in brackets, in either language. */
public enum Blank {
    NAME("tên", "name"),
    ABOUT("về việc", "about"),
    LINK("liên kết", "link"),
    CODE("mã", "code"),
    MINUTES("số phút", "minutes"),
    OWNER("cơ quan", "owner"),
    HOTLINE("đường dây nóng", "hotline"),
    UNTIL("hạn", "until"),
    REFUSAL("từ chối", "refusal");

    private static final Pattern WRITTEN = Pattern.compile("\\[([^\\]\\n]{1,40})\\]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}]+");

    private final String vietnamese;
    private final String english;

    Blank(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** As it is written in a text of that language. */
    public String written(String language) {
        return "[%s]".formatted(language.equals("vi") ? vietnamese : english);
    }

    /** The key of what it stands for. */
    public String text() {
        return "invitation.blank." + name();
    }

    private static Optional<Blank> called(String name) {
        var plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        return Arrays.stream(values())
                .filter(blank -> blank.vietnamese.equals(plain) || blank.english.equals(plain))
                .findFirst();
    }

    /** Whatever stands in brackets and is none. */
    static List<String> unknown(String text) {
        return WRITTEN.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> called(name).isEmpty())
                .distinct()
                .toList();
    }

    /** Whether a text has this one. */
    boolean isIn(String text) {
        return WRITTEN.matcher(text)
                .results()
                .anyMatch(found -> called(found.group(1)).filter(this::equals).isPresent());
    }

    /** Fills a text in. No value brings a line of its own. */
    static String fill(String text, Map<Blank, String> values) {
        return WRITTEN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(called(found.group(1))
                        .map(blank ->
                                CONTROL.matcher(values.getOrDefault(blank, "")).replaceAll(" "))
                        .orElse(found.group())));
    }

    /** Values of the usual length, for a preview. */
    static Map<Blank, String> examples(Facts facts, String language) {
        var vietnamese = language.equals("vi");
        var values = new TreeMap<Blank, String>();
        values.put(NAME, "Nguyễn Thị Ví Dụ");
        values.put(
                ABOUT, vietnamese ? "lần giải quyết thủ tục tại Sở Ví dụ" : "a matter at the Department of Examples");
        values.put(LINK, facts.door() + "0123456789ABCDEFGHJKMNPQRS");
        values.put(CODE, "01234 56789 ABCDE FGHJK MNPQRS");
        values.put(MINUTES, Integer.toString(facts.minutes()));
        values.put(OWNER, facts.owner());
        values.put(HOTLINE, facts.hotline());
        values.put(UNTIL, facts.closes().map(LetterPage::day).orElse(""));
        values.put(REFUSAL, facts.refusal());
        return values;
    }
}
