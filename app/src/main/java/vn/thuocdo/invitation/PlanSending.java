package vn.thuocdo.invitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Sets when and by what an arm is written to, starts and stops it, and changes the texts. */
@Component
class PlanSending {

    private static final int LONGEST_HOTLINE = 60;

    private final CampaignRights rights;
    private final CampaignFacts facts;
    private final Schedules schedules;
    private final Wordings wordings;
    private final Audit audit;

    PlanSending(CampaignRights rights, CampaignFacts facts, Schedules schedules, Wordings wordings, Audit audit) {
        this.rights = rights;
        this.facts = facts;
        this.schedules = schedules;
        this.wordings = wordings;
        this.audit = audit;
    }

    /** What was typed. */
    record Typed(List<Medium> media, LocalDate first, int after, int reminders, String hotline, int version) {}

    /** @throws Refused if a number is out of bounds, the campaign is not in the field, or another came between */
    @Transactional
    public void keep(CampaignId id, String arm, Typed typed, Schedule.State state, Actor actor) {
        var campaign = rights.plan(id, actor);
        facts.arm(campaign, arm);
        check(typed);
        if (state == Schedule.State.RUNNING && campaign.stage() != Stage.FIELDWORK) {
            throw new Refused(Problem.INVITATION_STAGE);
        }
        schedules.keep(new Schedule(
                id,
                arm,
                typed.media(),
                typed.first(),
                typed.after(),
                typed.reminders(),
                typed.hotline(),
                state,
                typed.version()));
        audit.record(
                actor.account(),
                "invitation.scheduled",
                "campaign",
                id.value().toString(),
                Map.of("arm", arm, "state", state.name(), "reminders", typed.reminders()));
    }

    private static void check(Typed typed) {
        if (typed.after() < 1
                || typed.after() > Schedule.MOST_DAYS
                || typed.reminders() < 0
                || typed.reminders() > Schedule.MOST_REMINDERS
                || typed.hotline().length() > LONGEST_HOTLINE) {
            throw new Refused(Problem.INVITATION_SCHEDULE, Schedule.MOST_REMINDERS, Schedule.MOST_DAYS);
        }
    }

    /** @throws Refused if one of the texts cannot be used */
    @Transactional
    public void keepText(
            CampaignId id, String arm, Medium medium, Occasion occasion, Map<String, Wording> texts, Actor actor) {
        facts.arm(rights.plan(id, actor), arm);
        texts.forEach((language, wording) -> wordings.keep(id, arm, medium, occasion, language, wording));
        record(id, arm, medium, occasion, "invitation.text-changed", actor);
    }

    @Transactional
    public void forgetText(CampaignId id, String arm, Medium medium, Occasion occasion, Actor actor) {
        facts.arm(rights.plan(id, actor), arm);
        wordings.forget(id, arm, medium, occasion);
        record(id, arm, medium, occasion, "invitation.text-reset", actor);
    }

    private void record(CampaignId id, String arm, Medium medium, Occasion occasion, String deed, Actor actor) {
        audit.record(
                actor.account(),
                deed,
                "campaign",
                id.value().toString(),
                Map.of("arm", arm, "medium", medium.name(), "occasion", occasion.name()));
    }
}
