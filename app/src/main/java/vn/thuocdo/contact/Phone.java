package vn.thuocdo.contact;

import java.util.Optional;

/**
 * A telephone number of Viet Nam a person may be called at, as +84 and the digits: mobile, or a line of a house.
 *
 * @param number such as {@code +84912345123}
 */
public record Phone(String number) {

    private static final String MOBILE = "[35789]\\d{8}";
    private static final String LINE = "2\\d{8,9}";

    public Phone {
        if (!number.matches("\\+84(%s|%s)".formatted(MOBILE, LINE))) {
            throw new IllegalArgumentException("a telephone number of %d characters".formatted(number.length()));
        }
    }

    /**
     * Reads a number as people write it: with spaces, dots, dashes, brackets, with 0, 84 or +84 before it, or as a
     * spreadsheet leaves it that took it for a figure and dropped the 0. The old numbers of eleven digits (01…) ended
     * in 2018 and are none.
     */
    public static Optional<Phone> of(String text) {
        var digits = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (" .-()/\u00a0".indexOf(c) < 0 && !(c == '+' && digits.isEmpty())) {
                return Optional.empty();
            }
        }
        return plausible(withoutPrefix(digits.toString()));
    }

    private static String withoutPrefix(String digits) {
        if (digits.startsWith("0084")) {
            return digits.substring(4);
        }
        if (digits.startsWith("84") && digits.length() > 10) {
            return digits.substring(digits.startsWith("840") ? 3 : 2);
        }
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }

    private static Optional<Phone> plausible(String digits) {
        var length = digits.length();
        if (length < 9 || length > 10 || digits.chars().distinct().count() < 2) {
            return Optional.empty();
        }
        var first = digits.charAt(0);
        return first == '2' || (length == 9 && "35789".indexOf(first) >= 0)
                ? Optional.of(new Phone("+84" + digits))
                : Optional.empty();
    }

    /** As it is written inside the country: 0912345123. */
    public String national() {
        return "0" + number.substring(3);
    }

    /** So much of it that its owner recognises it and nobody else can call: 09xx xxx 123. */
    public String masked() {
        var national = national();
        return "%sxx xxx %s".formatted(national.substring(0, 2), national.substring(national.length() - 3));
    }

    @Override
    public String toString() {
        return masked();
    }
}
