package vn.thuocdo.screen;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;

/**
 * What a page needs to know of the request it answers.
 *
 * @param locale of its language, Vietnamese or English
 * @param path of the request, to mark the place in the menu
 * @param simulated whether what is shown was made up for trying things
 * @param demonstrated whether a demonstration runs here, whose page tells more
 * @param reader the name of whoever has signed in
 * @param menu the entries this reader sees
 * @param formToken what proves that a form came from our page
 */
public record Screen(
        MessageSource texts,
        Locale locale,
        String path,
        boolean simulated,
        boolean demonstrated,
        Optional<String> reader,
        List<MenuEntry> menu,
        Supplier<String> formToken) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

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

    public String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** A number with at most {@code digits} decimals: 83,9 or 83.9. */
    public String decimal(double value, int digits) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    public boolean isVietnamese() {
        return locale.getLanguage().equals("vi");
    }

    /** Whether the page is in the part of the site that {@code address} heads. */
    public boolean isIn(String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }
}
