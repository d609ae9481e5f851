package vn.thuocdo.response;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thuocdo.audit.AuditLog;
import vn.thuocdo.campaign.CampaignId;

/** The day on which a campaign began to ask, as the log has it: no answer can be older. */
@Component
public class FieldOpening {

    private final AuditLog log;
    private final Clock clock;

    FieldOpening(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Nothing where it has not begun. */
    public Optional<LocalDate> of(CampaignId campaign) {
        return log.first("response.field-opened", "campaign", campaign.value().toString())
                .map(opened -> LocalDate.ofInstant(opened, clock.getZone()));
    }
}
