package vn.thuocdo.frame;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office may want otherwise of frames.
 *
 * @param keepContacts how long after it came in the contact of a household is kept
 * @param countsDiffer a list that differs from the announced number of households by more than this share, 0…1, is told
 */
@ConfigurationProperties("thuocdo.frame")
public record FrameSettings(
        @DefaultValue("P2Y") Period keepContacts,
        @DefaultValue("0.1") double countsDiffer) {

    public FrameSettings {
        if (keepContacts.isNegative() || keepContacts.isZero() || countsDiffer < 0 || countsDiffer > 1) {
            throw new IllegalArgumentException("thuocdo.frame: %s, %s".formatted(keepContacts, countsDiffer));
        }
    }
}
