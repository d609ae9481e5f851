package vn.thuocdo.invitation;

import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.Arm;
import vn.thuocdo.campaign.ArmKind;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Milestone;
import vn.thuocdo.campaign.PlanParts;
import vn.thuocdo.campaign.PlanSetting;
import vn.thuocdo.form.Form;
import vn.thuocdo.form.Forms;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Gathers what invitations tell, from the plan and the form. */
@Component
@EnableConfigurationProperties(InvitationSettings.class)
class CampaignFacts {

    private static final int USUAL_MINUTES = 10;

    private final Campaigns campaigns;
    private final PlanParts parts;
    private final Agencies agencies;
    private final Forms forms;
    private final Schedules schedules;
    private final String site;

    CampaignFacts(
            Campaigns campaigns,
            PlanParts parts,
            Agencies agencies,
            Forms forms,
            Schedules schedules,
            @Value("${thuocdo.site:http://localhost:8080}") String site) {
        this.campaigns = campaigns;
        this.parts = parts;
        this.agencies = agencies;
        this.forms = forms;
        this.schedules = schedules;
        this.site = site.replaceFirst("/+$", "");
    }

    /** @throws Refused if the campaign has no such arm */
    Arm arm(Campaign campaign, String code) {
        return campaigns.arms(campaign.id()).stream()
                .filter(arm -> arm.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN));
    }

    Facts of(Campaign campaign, Arm arm) {
        var months = parts.settings(campaign.id())
                .getOrDefault(PlanSetting.KEEP_CONTACTS, PlanSetting.KEEP_CONTACTS.usual());
        return new Facts(
                campaign.id(),
                arm.code(),
                arm.kind(),
                campaign.title(),
                name(campaign.owner()),
                name(campaign.publisher()),
                forms.frozen(campaign.id(), arm.code()).map(Form::minutes).orElse(USUAL_MINUTES),
                site,
                schedules.of(campaign.id(), arm.code()).hotline(),
                campaign.from(),
                campaign.to(),
                Optional.ofNullable(parts.milestones(campaign.id()).get(Milestone.FIELD_CLOSES)),
                months.intValue());
    }

    /** Those of the whole campaign, as far as its arms share them. */
    Facts of(Campaign campaign) {
        var arms = campaigns.arms(campaign.id());
        return of(
                campaign,
                arms.isEmpty()
                        ? new Arm(ArmKind.USERS.name().toLowerCase(Locale.ROOT), ArmKind.USERS)
                        : arms.getFirst());
    }

    private String name(AgencyId id) {
        return agencies.find(id).map(Agency::name).orElse("");
    }
}
