package vn.thuocdo.decision;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.account.Conflicts;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Confirms or strikes out what another person entered, with the signed document in hand. */
@Component
public class ConfirmDecision {

    private final Decisions decisions;
    private final DecisionRights rights;
    private final Conflicts conflicts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public ConfirmDecision(
            Decisions decisions,
            DecisionRights rights,
            Conflicts conflicts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.rights = rights;
        this.conflicts = conflicts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Confirms, and opens the gate in the same transaction; other entries that wait there are struck out.
     *
     * @throws Refused if the actor must leave it to another, it was confirmed already, or its gate is not open any more
     */
    @Transactional
    public void confirm(DecisionId id, Actor actor) {
        var decision = reached(id, actor);
        hindrance(decision, actor).ifPresent(hindrance -> {
            throw new Refused(hindrance);
        });
        var gate = decision.gate();
        var deed = new Decision.Deed(actor.account(), clock.instant());
        decisions.confirm(id, deed);
        record(decision, "decision.confirmed", actor);
        var others = decisions.overtake(decision, deed);
        if (!others.isEmpty()) {
            audit.record(
                    actor.account(),
                    "decision.overtaken",
                    gate.kind(),
                    gate.subject().toString(),
                    Map.of(
                            "numbers",
                            String.join(", ", others),
                            "by",
                            decision.document().number()));
        }
        events.publishEvent(new DecisionConfirmed(id.value(), gate.kind(), gate.subject(), gate.step()));
    }

    /** Why {@code actor} must leave it to another: they entered or proposed it, or it is about an agency of theirs. */
    Optional<Problem> hindrance(Decision decision, Actor actor) {
        if (decision.entered().account().equals(actor.account())) {
            return Optional.of(Problem.DECISION_OWN_ENTRY);
        }
        var thing = rights.thing(decision.gate(), actor);
        if (thing.proposer().filter(actor.account()::equals).isPresent()) {
            return Optional.of(Problem.DECISION_OWN_PROPOSAL);
        }
        var barred = thing.about().stream().anyMatch(agency -> conflicts.bars(actor, agency));
        return barred ? Optional.of(Problem.DECISION_CONFLICT) : Optional.empty();
    }

    /** Takes a wrong entry out; whoever made it may do so too. */
    @Transactional
    public void strike(DecisionId id, String reason, Actor actor) {
        var decision = reached(id, actor);
        decisions.strike(id, new Decision.Deed(actor.account(), clock.instant()), reason);
        record(decision, "decision.struck", actor);
    }

    private Decision reached(DecisionId id, Actor actor) {
        var decision = decisions.find(id).orElseThrow(() -> new Refused(Problem.DECISION_UNKNOWN));
        rights.requireReach(decision.agency(), actor);
        return decision;
    }

    private void record(Decision decision, String deed, Actor actor) {
        audit.record(
                actor.account(),
                deed,
                decision.gate().kind(),
                decision.gate().subject().toString(),
                Map.of(
                        "decision", decision.id().value().toString(),
                        "step", decision.gate().step(),
                        "number", decision.document().number()));
    }
}
