package vn.thuocdo.fieldwork;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.response.FieldOpening;

/** Knows on which days a sheet of a campaign may have been filled in. */
@Component
public class FieldDays {

    private final FieldOpening opening;
    private final Clock clock;

    FieldDays(FieldOpening opening, Clock clock) {
        this.opening = opening;
        this.clock = clock;
    }

    /** Both are among them. */
    public record Span(LocalDate first, LocalDate last) {

        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** @throws Refused if nobody is asked yet */
    Span of(CampaignId campaign) {
        var first = opening.of(campaign).orElseThrow(() -> new Refused(Problem.FIELD_STAGE));
        return new Span(first, LocalDate.now(clock));
    }

    /** @throws Refused if the day is none of them */
    void require(CampaignId campaign, LocalDate day) {
        if (!of(campaign).has(day)) {
            throw new Refused(Problem.SHEET_DAY);
        }
    }
}
