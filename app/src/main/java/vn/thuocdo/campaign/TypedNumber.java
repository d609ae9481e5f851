package vn.thuocdo.campaign;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as it is typed and shown in a field. Vietnamese has a decimal comma, and points between thousands; English
 * the other way round. A mark that cannot part thousands is taken for a decimal mark, whichever it is.
 */
final class TypedNumber {

    private static final Pattern POINTS = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern COMMAS = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TypedNumber() {}

    static Optional<BigDecimal> parse(String typed, Locale locale) {
        var text = typed.strip().replace(" ", "").replace("\u00a0", "");
        var vietnamese = locale.getLanguage().equals("vi");
        if (vietnamese && POINTS.matcher(text).matches()) {
            text = text.replace(".", "");
        } else if (!vietnamese && COMMAS.matcher(text).matches()) {
            text = text.replace(",", "");
        }
        text = text.replace(',', '.');
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<Long> parseCount(String typed, Locale locale) {
        return parse(typed, locale)
                .filter(number ->
                        number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValueExact);
    }

    /** The value of a setting; a share is typed as per cent. */
    static Optional<BigDecimal> parse(PlanSetting setting, String typed, Locale locale) {
        return parse(typed, locale)
                .map(number -> isShare(setting) ? number.divide(HUNDRED) : number)
                .filter(number -> number.compareTo(setting.least()) >= 0 && number.compareTo(setting.most()) <= 0);
    }

    static String show(PlanSetting setting, BigDecimal value, Locale locale) {
        return show(isShare(setting) ? value.multiply(HUNDRED) : value, locale);
    }

    static String show(BigDecimal value, Locale locale) {
        var plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return locale.getLanguage().equals("vi") ? plain.replace('.', ',') : plain;
    }

    private static boolean isShare(PlanSetting setting) {
        return setting.unit() == PlanSetting.Unit.PERCENT;
    }
}
