package vn.thuocdo.questionnaire;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number to be typed.
 *
 * @param least the smallest that is accepted
 * @param most the largest that is accepted
 * @param decimals how many digits may stand behind the decimal mark; 0 for whole numbers
 */
public record NumberQuestion(
        About about, @Nullable BigDecimal least, @Nullable BigDecimal most, int decimals) implements Question {

    private static final int MOST_DECIMALS = 9;

    public NumberQuestion {
        least = plain(least);
        most = plain(most);
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("%s: %d decimals".formatted(about.name(), decimals));
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new IllegalArgumentException("%s: from %s to %s".formatted(about.name(), least, most));
        }
    }

    @Override
    public NumberQuestion about(About other) {
        return new NumberQuestion(other, least, most, decimals);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Answer.Typed.plain(number);
    }
}
