package vn.thuocdo.measurement.data.internal;

import java.math.BigDecimal;
import java.util.OptionalLong;
import vn.thuocdo.measurement.data.DecimalMark;

/**
 * Reads numbers as files write them: a sign, digits with one decimal mark at most, an exponent. No marks between
 * thousands, no words, no hexadecimal.
 *
 * <p>The value is the {@code double} nearest to what is written, ties to even: the one of
 * {@link Double#parseDouble}. Up to 2⁵³ and 10²² both parts of digits × 10^exponent are exact, so one multiplication or
 * division rounds once (W. D. Clinger, How to read floating point numbers accurately, PLDI 1990); the rest goes to
 * {@code parseDouble} itself.
 */
final class NumberText {

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long EXACT = 1L << 53;
    /** Nobody writes a whole number in more characters, and {@link BigDecimal} is slow on long ones. */
    private static final int LONGEST_WHOLE = 100;

    private static final long ROOM_FOR_A_DIGIT = (Long.MAX_VALUE - 9) / 10;

    private final char mark;

    private char[] text = {};
    private int from;
    private int to;
    private int at;

    private boolean negative;
    private boolean anyDigit;
    private boolean overflown;
    private long digits;
    private long exponent;

    NumberText(DecimalMark mark) {
        this.mark = mark.character();
    }

    /** Whether the characters from {@code from} to {@code to}, exclusive, are a number, which is then held ready. */
    boolean read(char[] text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
        at = from;
        negative = sign();
        anyDigit = false;
        overflown = false;
        digits = 0;
        exponent = 0;
        digits();
        if (at < to && text[at] == mark) {
            at++;
            var beforeFraction = at;
            digits();
            exponent -= at - beforeFraction;
        }
        return anyDigit && exponent() && at == to;
    }

    /** The number read last; infinite if no {@code double} reaches so far. */
    double value() {
        if (overflown || digits > EXACT || Math.abs(exponent) >= POWERS.length) {
            return Double.parseDouble(written());
        }
        var value = exponent < 0 ? digits / POWERS[(int) -exponent] : digits * POWERS[(int) exponent];
        return negative ? -value : value;
    }

    /** The number read last, if it has no fraction and a {@code long} reaches so far. */
    OptionalLong whole() {
        if (exponent == 0 && !overflown) {
            return OptionalLong.of(negative ? -digits : digits);
        }
        if (to - from > LONGEST_WHOLE) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(new BigDecimal(written()).longValueExact());
        } catch (ArithmeticException | NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    private String written() {
        return new String(text, from, to - from).replace(mark, '.');
    }

    private boolean sign() {
        if (at < to && (text[at] == '-' || text[at] == '+')) {
            return text[at++] == '-';
        }
        return false;
    }

    private void digits() {
        while (at < to && isDigit(text[at])) {
            anyDigit = true;
            overflown |= digits > ROOM_FOR_A_DIGIT;
            digits = overflown ? digits : 10 * digits + (text[at] - '0');
            at++;
        }
    }

    /** False if an exponent is begun and has no digits. */
    private boolean exponent() {
        if (at == to || (text[at] | ' ') != 'e') {
            return true;
        }
        at++;
        var below = sign();
        var first = at;
        var power = 0L;
        while (at < to && isDigit(text[at])) {
            power = Math.min(10 * power + (text[at] - '0'), Integer.MAX_VALUE);
            at++;
        }
        exponent += below ? -power : power;
        return at > first;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
