package vn.thuocdo.invitation;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.attachment.Attachments;
import vn.thuocdo.attachment.FileKind;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** An agency says that the notice hangs where people see it, and shows it. */
@Component
class ConfirmPosting {

    private static final int LONGEST_PLACE = 200;

    private final CampaignRights rights;
    private final Campaigns campaigns;
    private final Reach reach;
    private final Attachments attachments;
    private final Postings postings;
    private final Audit audit;
    private final Clock clock;

    ConfirmPosting(
            CampaignRights rights,
            Campaigns campaigns,
            Reach reach,
            Attachments attachments,
            Postings postings,
            Audit audit,
            Clock clock) {
        this.rights = rights;
        this.campaigns = campaigns;
        this.reach = reach;
        this.attachments = attachments;
        this.postings = postings;
        this.audit = audit;
        this.clock = clock;
    }

    /** When and where it was posted. */
    record Said(LocalDate on, String place) {}

    /** @throws Refused if the agency is none of the actor's, or not measured, or the day lies ahead */
    @Transactional
    public void confirm(CampaignId id, AgencyId agency, Said said, String name, InputStream photo, Actor actor)
            throws IOException {
        rights.read(id, actor);
        if (!campaigns.scope(id).contains(agency) || !reach.covers(actor, agency, Role.AGENCY)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
        if (said.place().isBlank()
                || said.place().length() > LONGEST_PLACE
                || said.on().isAfter(LocalDate.now(clock))) {
            throw new Refused(Problem.KIT_POSTING);
        }
        var kept = attachments.keep(name, photo, Set.of(FileKind.PNG, FileKind.JPEG), actor);
        postings.keep(id, agency, said, kept.id(), actor.account(), clock.instant());
        audit.record(
                actor.account(),
                "invitation.posting-confirmed",
                "campaign",
                id.value().toString(),
                Map.of("agency", agency.value().toString()));
    }
}
