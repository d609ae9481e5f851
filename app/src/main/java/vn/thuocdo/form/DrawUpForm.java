package vn.thuocdo.form;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Ids;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.decision.Decisions;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.Questionnaire;

/** Puts a questionnaire down as the draft of an arm's form, in place of the one that was there. */
@Component
public class DrawUpForm {

    /** From the issued plan until people are asked. */
    static final Set<Stage> STAGES = EnumSet.of(Stage.PLANNED, Stage.FRAME_FROZEN, Stage.SAMPLED);

    private final Forms forms;
    private final Steps steps;
    private final Campaigns campaigns;
    private final CampaignRights rights;
    private final Decisions decisions;
    private final Audit audit;
    private final Clock clock;

    DrawUpForm(
            Forms forms,
            Steps steps,
            Campaigns campaigns,
            CampaignRights rights,
            Decisions decisions,
            Audit audit,
            Clock clock) {
        this.forms = forms;
        this.steps = steps;
        this.campaigns = campaigns;
        this.rights = rights;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Draws it up.
     *
     * @param revision of the draft as the actor saw it; 0 where there was none
     * @throws Refused if the campaign is at another stage or has no such arm, the draft changed since, or a decision on
     *     it is recorded
     */
    @Transactional
    public FormId drawUp(CampaignId campaign, String arm, int revision, Questionnaire questionnaire, Actor actor) {
        if (!STAGES.contains(rights.plan(campaign, actor).stage())) {
            throw new Refused(Problem.FORM_STAGE);
        }
        if (campaigns.arms(campaign).stream().noneMatch(each -> each.code().equals(arm))) {
            throw new Refused(Problem.FORM_UNKNOWN);
        }
        var id = save(campaign, arm, revision, questionnaire, actor);
        audit.record(
                actor.account(),
                "form.drawn-up",
                FormGate.KIND,
                id.value().toString(),
                Map.of("arm", arm, "questionnaire", questionnaire.code()));
        return id;
    }

    private FormId save(CampaignId campaign, String arm, int revision, Questionnaire questionnaire, Actor actor) {
        var draft = forms.draft(campaign, arm);
        if (draft.isEmpty()) {
            var id = new FormId(Ids.next());
            forms.add(id, campaign, arm, questionnaire, actor.account(), clock.instant());
            steps.add(id, questionnaire, actor.account(), clock.instant());
            return id;
        }
        var id = draft.get().id();
        if (decisions.isAbout(FormGate.KIND, id.value())) {
            throw new Refused(Problem.FORM_WAITS);
        }
        forms.save(id, revision, questionnaire, actor.account(), clock.instant());
        steps.add(id, questionnaire, actor.account(), clock.instant());
        return id;
    }
}
