package vn.thuocdo.invitation;

import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How invitations go out.
 *
 * @param lettersAFile letters in one file to print
 * @param aMinute messages that leave in a minute at most
 * @param quietHours in which none leaves
 * @param tries until a message that could not be handed over is given up
 * @param tryAgainAfter how long until the next try
 * @param unknownAfter how long after it was begun a message that was cut off is told as unknown
 * @param fewestAnswers that are marked at a time; fewer wait for the next reminder, so that nobody stands alone
 * @param keepRefusals how long it is remembered that somebody wanted no more messages
 * @param hotline that letters name, unless the campaign names another
 * @param sms how short messages are handed over; null where they are not
 * @param zalo likewise
 * @param bounces the mailbox of what mail servers report; null where there is none
 */
@ConfigurationProperties("thuocdo.invitation")
record InvitationSettings(
        @DefaultValue("500") int lettersAFile,
        @DefaultValue("120") int aMinute,
        @DefaultValue("21:00-07:30") String quietHours,
        @DefaultValue("5") int tries,
        @DefaultValue("5m") Duration tryAgainAfter,
        @DefaultValue("10m") Duration unknownAfter,
        @DefaultValue("5") int fewestAnswers,
        @DefaultValue("P2Y") Period keepRefusals,
        @DefaultValue("") String hotline,
        @Nullable Provider sms,
        @Nullable Provider zalo,
        @Nullable Bounces bounces) {

    InvitationSettings {
        if (lettersAFile < 1 || aMinute < 1 || tries < 1 || fewestAnswers < 1 || tryAgainAfter.isNegative()) {
            throw new IllegalArgumentException("thuocdo.invitation: %d letters, %d a minute, %d tries, %d answers, %s"
                    .formatted(lettersAFile, aMinute, tries, fewestAnswers, tryAgainAfter));
        }
        QuietHours.of(quietHours);
    }

    QuietHours quiet() {
        return QuietHours.of(quietHours);
    }

    /** Whoever carries messages of a medium, where one is described. */
    Optional<Provider> provider(Medium medium) {
        return switch (medium) {
            case EMAIL -> Optional.empty();
            case ZALO -> Optional.ofNullable(zalo);
            case SMS -> Optional.ofNullable(sms);
        };
    }
}
