package vn.thuocdo.questionnaire.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thuocdo.questionnaire.condition.Refusal.Reason;

/** Parts the text of a condition into its words. */
final class Tokens {

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");
    private static final Pattern PATH = Pattern.compile("\\.\\.|//?|@|::");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]*)?|\\.[0-9]+");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{ *([A-Za-z_][A-Za-z0-9_.-]*) *\\}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*([-:.][A-Za-z_][A-Za-z0-9_]*)*");
    private static final Pattern SIGN = Pattern.compile("!=|<=|>=|[=<>+*(),-]");

    private final String text;
    private final List<Token> found = new ArrayList<>();
    private int offset;

    private Tokens(String text) {
        this.text = text;
    }

    /** All words, the last of them an end. */
    static List<Token> of(String text) {
        var tokens = new Tokens(text);
        tokens.read();
        return tokens.found;
    }

    private void read() {
        skip();
        while (offset < text.length()) {
            next();
            skip();
        }
        found.add(new Token(Token.Kind.END, "", offset));
    }

    private void next() {
        if (at(PATH).lookingAt()) {
            throw new Unreadable(
                    offset,
                    Reason.PATH,
                    at(PATH).results().findFirst().orElseThrow().group());
        }
        var read = take(NUMBER, Token.Kind.NUMBER, 0)
                || takeText()
                || take(REFERENCE, Token.Kind.REFERENCE, 1)
                || take(NAME, Token.Kind.NAME, 0)
                || take(SIGN, Token.Kind.SIGN, 0)
                || takeOwn();
        if (!read) {
            throw refused(text.codePointAt(offset));
        }
    }

    private Unreadable refused(int character) {
        return switch (character) {
            case '\'', '"' -> new Unreadable(offset, Reason.TEXT_NOT_CLOSED, text.substring(offset));
            case '$' -> new Unreadable(offset, Reason.REFERENCE, text.substring(offset));
            default -> new Unreadable(offset, Reason.CHARACTER, Character.toString(character));
        };
    }

    private boolean take(Pattern pattern, Token.Kind kind, int group) {
        var matcher = at(pattern);
        if (!matcher.lookingAt()) {
            return false;
        }
        found.add(new Token(kind, matcher.group(group), offset));
        offset = matcher.end();
        return true;
    }

    private boolean takeText() {
        var matcher = at(TEXT);
        if (!matcher.lookingAt()) {
            return false;
        }
        found.add(new Token(Token.Kind.TEXT, text.substring(offset + 1, matcher.end() - 1), offset));
        offset = matcher.end();
        return true;
    }

    private boolean takeOwn() {
        if (text.charAt(offset) != '.') {
            return false;
        }
        found.add(new Token(Token.Kind.OWN, ".", offset));
        offset++;
        return true;
    }

    private void skip() {
        var matcher = at(BLANKS);
        if (matcher.lookingAt()) {
            offset = matcher.end();
        }
    }

    private Matcher at(Pattern pattern) {
        return pattern.matcher(text).region(offset, text.length());
    }
}
