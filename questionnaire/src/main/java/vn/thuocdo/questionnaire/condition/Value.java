package vn.thuocdo.questionnaire.condition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an expression comes to: words, a number, a truth, or a day. A blank answer is the empty words; several codes are
 * words with blanks between them.
 *
 * <p>As a number, a day counts the days since 1 January 1970, words in the form of a number or of a day are read, and
 * all other words are not a number (NaN).
 *
 * @see "XPath 1.0, § 4; the functions date and number of ODK XForms"
 */
public sealed interface Value {

    /** No answer. */
    Value BLANK = new Words("");

    /** As XPath's number(): of blank words it is NaN, which is neither less, nor more, nor equal to anything. */
    double number();

    /** As XPath's string(). */
    String words();

    /** As XPath's boolean(): words are true unless they are blank, a number is true unless it is 0 or NaN. */
    boolean truth();

    /** Words, those of a single code or of several among them. */
    record Words(String words) implements Value {

        private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        private static final Pattern AROUND = Pattern.compile("^[ \\t\\r\\n]+|[ \\t\\r\\n]+$");
        private static final Pattern NUMBER = Pattern.compile("-?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");

        @Override
        public double number() {
            var trimmed = trimmed(words);
            if (NUMBER.matcher(trimmed).matches()) {
                return Double.parseDouble(trimmed);
            }
            return day(trimmed).map(Day::number).orElse(Double.NaN);
        }

        @Override
        public boolean truth() {
            return !words.isEmpty();
        }
    }

    /** A number. */
    record Quantity(double number) implements Value {

        @Override
        public String words() {
            return Decimals.plain(number);
        }

        @Override
        public boolean truth() {
            return number != 0 && !Double.isNaN(number);
        }
    }

    /** True or false. */
    record Truth(boolean truth) implements Value {

        @Override
        public double number() {
            return truth ? 1 : 0;
        }

        @Override
        public String words() {
            return Boolean.toString(truth);
        }
    }

    /** A day of the calendar, of a year between 0000 and 9999. */
    record Day(LocalDate date) implements Value {

        @Override
        public double number() {
            return date.toEpochDay();
        }

        @Override
        public String words() {
            return date.toString();
        }

        @Override
        public boolean truth() {
            return true;
        }
    }

    /** The day that {@code words} name in the form 2026-03-31, if there is one. */
    static Optional<Day> day(String words) {
        if (!Words.DAY.matcher(words).matches()) {
            return Optional.empty();
        }
        try {
            var form = DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);
            return Optional.of(new Day(LocalDate.parse(words, form)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Without the white space of XML around it, which is less than Java's or the browser's. */
    static String trimmed(String words) {
        return Words.AROUND.matcher(words).replaceAll("");
    }
}
