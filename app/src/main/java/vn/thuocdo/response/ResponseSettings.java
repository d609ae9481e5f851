package vn.thuocdo.response;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How answers are taken in.
 *
 * @param wrongTokens that one address may try in one go
 * @param anotherAfter how long until it may try one more
 * @param usesOfToken how often something may be sent by one token in one go
 * @param anotherUseAfter how long until it may once more
 * @param keepDrafts how long after its last change an answer that was not finished is kept
 */
@ConfigurationProperties("thuocdo.response")
record ResponseSettings(
        @DefaultValue("30") int wrongTokens,
        @DefaultValue("10s") Duration anotherAfter,
        @DefaultValue("60") int usesOfToken,
        @DefaultValue("1s") Duration anotherUseAfter,
        @DefaultValue("P14D") Period keepDrafts) {

    ResponseSettings {
        if (wrongTokens < 1 || !anotherAfter.isPositive() || keepDrafts.isNegative()) {
            throw new IllegalArgumentException(
                    "thuocdo.response: %d, %s, %s".formatted(wrongTokens, anotherAfter, keepDrafts));
        }
    }
}
