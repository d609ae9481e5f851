package vn.thuocdo.questionnaire;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import vn.thuocdo.questionnaire.condition.Value;

/** What was answered to one question. */
public sealed interface Answer {

    /** Asked, and left empty. */
    Answer BLANK = new Absent(Missing.BLANK);

    /** As conditions see it; one that is absent, for whatever reason, is blank. */
    Value value();

    /**
     * Choices, by their codes.
     *
     * @param codes at least one; in the order of their characters, each once, however they were ticked
     */
    record Chosen(List<String> codes) implements Answer {

        public Chosen {
            codes = codes.stream().sorted().distinct().toList();
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("nothing chosen");
            }
        }

        public static Chosen of(String... codes) {
            return new Chosen(List.of(codes));
        }

        @Override
        public Value value() {
            return new Value.Words(String.join(" ", codes));
        }
    }

    /** A number, without zeros at its end. */
    record Typed(BigDecimal number) implements Answer {

        public Typed {
            number = plain(number);
        }

        static BigDecimal plain(BigDecimal number) {
            var stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        @Override
        public Value value() {
            return new Value.Quantity(number.doubleValue());
        }
    }

    /** Words, in the normal form NFC and with plain ends of lines; not blank. */
    record Written(String text) implements Answer {

        public Written {
            text = Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
            if (text.isBlank()) {
                throw new IllegalArgumentException("nothing written");
            }
        }

        @Override
        public Value value() {
            return new Value.Words(text);
        }
    }

    /** A day. */
    record Day(LocalDate date) implements Answer {

        public Day {
            if (date.getYear() < 1 || date.getYear() > 9999) {
                throw new IllegalArgumentException("a day of the year " + date.getYear());
            }
        }

        @Override
        public Value value() {
            return new Value.Day(date);
        }
    }

    /** No answer, and why. */
    record Absent(Missing reason) implements Answer {

        @Override
        public Value value() {
            return Value.BLANK;
        }
    }
}
