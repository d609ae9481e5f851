package vn.thuocdo.response;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.Arm;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.form.Form;
import vn.thuocdo.identity.CaseNumber;
import vn.thuocdo.identity.IdentityLinks;
import vn.thuocdo.identity.InvitationTokens;
import vn.thuocdo.identity.SampledUnit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * Opens the field: each drawn unit, reserves among them, gets a case under a random number, and from now on people are
 * asked. All cases are made at once and in an order drawn at random, so that none tells by its place whose it is.
 */
@Component
public class OpenField {

    private final Readiness readiness;
    private final DrawnUnits drawn;
    private final Cases cases;
    private final IdentityLinks links;
    private final InvitationTokens tokens;
    private final Campaigns campaigns;
    private final CampaignRights rights;
    private final Audit audit;

    OpenField(
            Readiness readiness,
            DrawnUnits drawn,
            Cases cases,
            IdentityLinks links,
            InvitationTokens tokens,
            Campaigns campaigns,
            CampaignRights rights,
            Audit audit) {
        this.readiness = readiness;
        this.drawn = drawn;
        this.cases = cases;
        this.links = links;
        this.tokens = tokens;
        this.campaigns = campaigns;
        this.rights = rights;
        this.audit = audit;
    }

    /** @throws Refused if the campaign is at another stage, or an arm lacks its form or its signed minutes */
    @Transactional
    public void open(CampaignId id, Actor actor) {
        rights.plan(id, actor);
        if (campaigns.hold(id).stage() != Stage.SAMPLED) {
            throw new Refused(Problem.FIELD_STAGE);
        }
        var issued = 0;
        for (var arm : campaigns.arms(id)) {
            issued += issue(id, arm, readiness.of(id, arm).requireForm());
        }
        campaigns.advance(id, Stage.SAMPLED, Stage.FIELDWORK);
        audit.record(
                actor.account(), "response.field-opened", "campaign", id.value().toString(), Map.of("cases", issued));
    }

    private int issue(CampaignId campaign, Arm arm, Form form) {
        var units = drawn.of(campaign, arm.code());
        var secrets = tokens.of(campaign.value(), units.keySet());
        var numbers = new HashMap<SampledUnit, CaseNumber>();
        var issues = new ArrayList<Cases.Issue>();
        units.forEach((unit, about) -> {
            var number = CaseNumber.random();
            numbers.put(unit, number);
            issues.add(new Cases.Issue(number, new Token(Objects.requireNonNull(secrets.get(unit))), about));
        });
        Collections.shuffle(issues, new SecureRandom());
        links.keep(campaign.value(), numbers);
        cases.add(campaign, arm.code(), form.id(), List.copyOf(issues));
        return issues.size();
    }
}
