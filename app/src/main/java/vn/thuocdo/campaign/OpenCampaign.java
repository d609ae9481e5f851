package vn.thuocdo.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Ids;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Opens a campaign as a draft with the usual window: the last quarter of the year before and nine months. */
@Component
public class OpenCampaign {

    private static final BigDecimal USUAL_RESERVE = new BigDecimal("0.2");
    private static final int USUAL_BURDEN = 12;

    private final Drafts drafts;
    private final PlanParts parts;
    private final CampaignRights rights;
    private final GeneralOffers agencies;
    private final Audit audit;

    OpenCampaign(Drafts drafts, PlanParts parts, CampaignRights rights, GeneralOffers agencies, Audit audit) {
        this.drafts = drafts;
        this.parts = parts;
        this.rights = rights;
        this.agencies = agencies;
        this.audit = audit;
    }

    /**
     * Opens it.
     *
     * @param typed the fields of the first page, without errors
     * @throws Refused if the actor does not plan for the owner, or the publisher is not the owner or above it
     */
    @Transactional
    public CampaignId open(Typed typed, Locale locale, Actor actor) {
        var year = GeneralForm.year(typed, locale);
        var owner = new AgencyId(typed.id("owner").orElseThrow());
        var publisher = new AgencyId(typed.id("publisher").orElseThrow());
        if (!rights.mayPlanFor(owner, actor) || !agencies.mayPublish(owner, publisher)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
        var campaign = GeneralForm.applied(blank(year, owner, publisher), typed, locale);
        drafts.add(campaign, actor);
        parts.saveArms(campaign.id(), List.of(ArmKind.USERS));
        UsualPassages.of(campaign, agencies).forEach((passage, body) -> parts.save(campaign.id(), passage, body));
        audit.record(
                actor.account(),
                "campaign.opened",
                "campaign",
                campaign.id().value().toString(),
                Map.of("year", year, "method", campaign.method()));
        return campaign.id();
    }

    private static Campaign blank(int year, AgencyId owner, AgencyId publisher) {
        return new Campaign(
                new CampaignId(Ids.next()),
                "",
                year,
                Stage.DRAFT,
                CampaignLevel.LOCAL,
                "",
                owner,
                publisher,
                LocalDate.of(year - 1, 10, 1),
                LocalDate.of(year, 9, 30),
                USUAL_RESERVE,
                USUAL_BURDEN,
                1,
                null);
    }
}
