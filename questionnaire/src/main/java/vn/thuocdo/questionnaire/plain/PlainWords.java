package vn.thuocdo.questionnaire.plain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Looks through a Vietnamese question for what people stumble over.
 *
 * <p>The lists are ours, in {@code office.txt} and {@code leading.txt} beside it: words as they are said in offices,
 * and after a bar the plainer ones.
 */
public final class PlainWords {

    /** Syllables of a sentence that is still taken in at one reading. */
    static final int LONGEST = 30;

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern SENTENCES = Pattern.compile("[.!?;\\n]+(\\s|$)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ASKING = Pattern.compile("(hay |có |)(không|chưa)\\s*$", ANY_CASE);
    private static final Pattern NEGATION = word("không|chưa|chẳng|đừng|thiếu|trừ khi");
    private static final Pattern OR_AND = Pattern.compile("và ?/ ?hoặc|hoặc ?/ ?và", ANY_CASE);
    private static final Pattern JOINED = word("và|cũng như|đồng thời|lẫn");
    private static final List<Listed> OFFICE = read("office.txt");
    private static final List<Listed> LEADING = read("leading.txt");

    private PlainWords() {}

    private record Listed(Pattern words, String instead) {}

    /** Everything found in {@code text}, in the order of the kinds; none is no promise that it is plain. */
    public static List<Advice> advice(String text) {
        var words = Normalizer.normalize(text, Normalizer.Form.NFC);
        var found = new ArrayList<Advice>();
        for (var sentence : SENTENCES.split(words)) {
            var syllables = sentence.isBlank() ? 0 : BLANKS.split(sentence.strip()).length;
            if (syllables > LONGEST) {
                found.add(new Advice(Advice.Kind.LONG, Integer.toString(syllables), ""));
            }
            joined(sentence, found);
            negated(sentence, found);
        }
        listed(words, OFFICE, Advice.Kind.OFFICE, found);
        listed(words, LEADING, Advice.Kind.LEADING, found);
        found.sort((one, other) -> one.kind().compareTo(other.kind()));
        return found.stream().distinct().toList();
    }

    private static void joined(String sentence, List<Advice> found) {
        var either = OR_AND.matcher(sentence);
        var both = JOINED.matcher(sentence);
        if (either.find()) {
            found.add(new Advice(Advice.Kind.DOUBLE, either.group(), ""));
        } else if (both.find()) {
            found.add(new Advice(Advice.Kind.DOUBLE, both.group(), ""));
        }
    }

    /** A question ends with "không?" without denying anything. */
    private static void negated(String sentence, List<Advice> found) {
        var said = ASKING.matcher(sentence).replaceAll("");
        var words = NEGATION.matcher(said).results().map(each -> each.group()).toList();
        if (words.size() > 1) {
            found.add(new Advice(Advice.Kind.NEGATIVE, String.join(" … ", words), ""));
        }
    }

    private static void listed(String text, List<Listed> list, Advice.Kind kind, List<Advice> found) {
        for (var each : list) {
            var match = each.words().matcher(text);
            if (match.find()) {
                found.add(new Advice(kind, match.group(), each.instead()));
            }
        }
    }

    private static Pattern word(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:%s)(?![\\p{L}\\d])".formatted(alternatives), ANY_CASE);
    }

    private static List<Listed> read(String name) {
        var file = Objects.requireNonNull(PlainWords.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(PlainWords::listed)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Listed listed(String line) {
        var bar = line.indexOf('|');
        var words = bar < 0 ? line : line.substring(0, bar).strip();
        return new Listed(
                word(Pattern.quote(words)),
                bar < 0 ? "" : line.substring(bar + 1).strip());
    }
}
