package vn.thuocdo.invitation;

/**
 * A text as its page shows it.
 *
 * @param preview filled in for somebody made up
 * @param length of the preview as short messages
 */
public record WrittenText(String language, Wording wording, String preview, SmsLength length) {

    static WrittenText of(String language, Wording wording, Facts facts) {
        var preview = Blank.fill(wording.body(), Blank.examples(facts, language));
        return new WrittenText(language, wording, preview, SmsLength.of(preview));
    }

    /** What names of fields end in. */
    public String field() {
        return language.equals("vi") ? "Vi" : "En";
    }
}
