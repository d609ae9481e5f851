package vn.thuocdo.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.decision.DecisionConfirmed;
import vn.thuocdo.decision.Gate;
import vn.thuocdo.decision.GatedThings;
import vn.thuocdo.form.edit.Series;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.json.QuestionnaireJson;

/** The gate of a form: a confirmed decision freezes it. */
@Component
class FormGate implements GatedThings {

    static final String KIND = "form";
    static final String STEP = "form";

    private final Forms forms;
    private final ShippedForms shipped;
    private final Steps steps;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Clock clock;

    FormGate(Forms forms, ShippedForms shipped, Steps steps, Campaigns campaigns, Audit audit, Clock clock) {
        this.forms = forms;
        this.shipped = shipped;
        this.steps = steps;
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Where the signed decision on a draft is entered. */
    static String address(Form form) {
        return "/decisions/new?subject=" + new Gate(KIND, form.id().value(), STEP).text();
    }

    /** Whether there is a draft, and it asks anything. */
    static boolean isReady(Form form) {
        return form.isDraft() && !form.questionnaire().asked().isEmpty();
    }

    @Override
    public Optional<GatedThing> find(UUID subject) {
        var form = forms.get(new FormId(subject));
        var campaign = campaigns.get(form.campaign());
        var change = forms.lastChange(form.id());
        Set<String> open = isReady(form) && DrawUpForm.STAGES.contains(campaign.stage()) ? Set.of(STEP) : Set.of();
        return Optional.of(new GatedThing(
                campaign.title(),
                campaign.owner(),
                form.address(),
                Optional.of(change.by()),
                Set.of(),
                open,
                LocalDate.ofInstant(change.at(), clock.getZone())));
    }

    /** @throws Refused if people are asked already; the confirmation falls with it */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void freeze(DecisionConfirmed confirmed) {
        if (!confirmed.subjectKind().equals(KIND) || !confirmed.gate().equals(STEP)) {
            return;
        }
        var form = forms.get(new FormId(confirmed.subject()));
        if (!DrawUpForm.STAGES.contains(campaigns.hold(form.campaign()).stage())) {
            throw new Refused(Problem.FORM_STAGE);
        }
        var sha256 = sha256(QuestionnaireJson.write(form.questionnaire()));
        var series = Series.of(form.questionnaire(), shipped.all());
        forms.freeze(form, sha256, series.map(Series::isWhole), clock.instant());
        steps.forget(form.id());
        audit.record(
                Actor.SYSTEM,
                "form.frozen",
                KIND,
                form.id().value().toString(),
                Map.of(
                        "decision",
                        confirmed.decision().toString(),
                        "sha256",
                        HexFormat.of().formatHex(sha256),
                        "series",
                        series.map(each -> each.isWhole() ? "whole" : "broken").orElse("none")));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("a Java without SHA-256", missing);
        }
    }
}
