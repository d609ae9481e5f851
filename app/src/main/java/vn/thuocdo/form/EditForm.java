package vn.thuocdo.form;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.decision.Decisions;
import vn.thuocdo.form.edit.Lock;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.Questionnaire;

/** Changes a draft, one change at a time, and takes changes back. */
@Component
public class EditForm {

    private final Forms forms;
    private final Steps steps;
    private final CampaignRights rights;
    private final Decisions decisions;
    private final Audit audit;
    private final Clock clock;

    EditForm(Forms forms, Steps steps, CampaignRights rights, Decisions decisions, Audit audit, Clock clock) {
        this.forms = forms;
        this.steps = steps;
        this.rights = rights;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The draft, for somebody who may change it now. */
    Form draft(FormId id, Actor actor) {
        var form = forms.get(id);
        var campaign = rights.plan(form.campaign(), actor);
        if (!form.isDraft()) {
            throw new Refused(Problem.FORM_FROZEN);
        }
        if (!DrawUpForm.STAGES.contains(campaign.stage())) {
            throw new Refused(Problem.FORM_STAGE);
        }
        if (decisions.isAbout(FormGate.KIND, id.value())) {
            throw new Refused(Problem.FORM_WAITS);
        }
        return form;
    }

    /**
     * Changes it; official words that change are to be compared with the original again.
     *
     * @param revision of the draft as the actor saw it
     * @param part what is changed, for the log
     * @throws Refused if somebody changed the draft since, or it cannot be changed now
     */
    @Transactional
    public void edit(FormId id, int revision, String part, UnaryOperator<Questionnaire> change, Actor actor) {
        edit(draft(id, actor), revision, part, change, actor);
    }

    /** The same with the draft as {@link #draft} has just given it: whoever looked at it does not read it again. */
    @Transactional
    void edit(Form form, int revision, String part, UnaryOperator<Questionnaire> change, Actor actor) {
        if (form.revision() != revision) {
            throw new Refused(Problem.CHANGED_MEANWHILE);
        }
        var changed = Lock.unproven(change.apply(form.questionnaire()), Optional.of(form.questionnaire()));
        if (changed.equals(form.questionnaire())) {
            return;
        }
        forms.save(form.id(), revision, changed, actor.account(), clock.instant());
        steps.add(form.id(), changed, actor.account(), clock.instant());
        record(form.id(), "form.edited", part, actor);
    }

    /** Marks a question as compared with the original, word by word. */
    @Transactional
    void verify(Form form, int revision, String name, UnaryOperator<Questionnaire> change, Actor actor) {
        var changed = change.apply(form.questionnaire());
        forms.save(form.id(), revision, changed, actor.account(), clock.instant());
        steps.add(form.id(), changed, actor.account(), clock.instant());
        record(form.id(), "form.verified", name, actor);
    }

    /**
     * Goes a step back, or forth.
     *
     * @param by −1 or 1; where there is no such step nothing changes
     */
    @Transactional
    public void go(FormId id, int revision, int by, Actor actor) {
        draft(id, actor);
        steps.go(id, by).ifPresent(json -> {
            forms.save(id, revision, Forms.questionnaire(json), actor.account(), clock.instant());
            record(id, by < 0 ? "form.undone" : "form.redone", "", actor);
        });
    }

    private void record(FormId id, String deed, String part, Actor actor) {
        audit.record(actor.account(), deed, FormGate.KIND, id.value().toString(), Map.of("part", part));
    }
}
