package vn.thuocdo.screen;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * What a page needs to know of the request it answers.
 *
 * @param locale of its language, Vietnamese or English
 * @param path of the request, to mark the place in the menu
 * @param simulated whether what is shown was made up for trying things
 */
public record Screen(MessageSource texts, Locale locale, String path, boolean simulated) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** The sentence of {@code key} with {@code details} in it: {@code {0}}, {@code {1}} … of the text. */
    public String say(String key, Object... details) {
        return texts.getMessage(key, details, locale);
    }

    /** A count with the marks of the language: 10.599 or 10,599. */
    public String number(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public boolean isVietnamese() {
        return locale.getLanguage().equals("vi");
    }

    /** Whether the page is in the part of the site that {@code address} heads. */
    public boolean isIn(String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }
}
