package vn.thuocdo.questionnaire.condition;

import java.math.BigDecimal;

/** Numbers as XPath writes them: never with an exponent. */
final class Decimals {

    private Decimals() {}

    /** The shortest digits that name this double; NaN, Infinity and -Infinity by their names. */
    static String plain(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        if (number == 0) {
            return "0";
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
