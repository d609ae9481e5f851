package vn.thuocdo.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thuocdo.agency.AgencyId;

/**
 * A measurement.
 *
 * @param method code of its method and edition
 * @param owner the body in charge
 * @param publisher the body that issues the plan and publishes the results
 * @param from first day of the window: a dossier returned on it counts
 * @param to last day of the window
 * @param reserveShare reserves per drawn unit, such as 0.2
 * @param burdenMonths months within which nobody is asked twice
 * @param version goes up with each change of the draft
 * @param submitted when the draft was handed up; null while it is worked on
 */
public record Campaign(
        CampaignId id,
        String title,
        int year,
        Stage stage,
        CampaignLevel level,
        String method,
        AgencyId owner,
        AgencyId publisher,
        LocalDate from,
        LocalDate to,
        BigDecimal reserveShare,
        int burdenMonths,
        int version,
        @Nullable Instant submitted) {

    /** @throws IllegalArgumentException if the window ends before it begins */
    public Campaign {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a window from %s to %s".formatted(from, to));
        }
    }

    /** Whether its plan may be changed. */
    public boolean isOpen() {
        return stage == Stage.DRAFT && submitted == null;
    }

    /** Where its page is. */
    public String address() {
        return "/campaigns/" + id.value();
    }
}
