package vn.thuocdo.decision;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Ids;
import vn.thuocdo.attachment.Attachments;
import vn.thuocdo.attachment.FileKind;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Enters what a signed document says, with the document. It has no effect before another person confirms it. */
@Component
public class EnterDecision {

    private final Decisions decisions;
    private final DecisionRights rights;
    private final Attachments attachments;
    private final Audit audit;
    private final Clock clock;

    public EnterDecision(
            Decisions decisions, DecisionRights rights, Attachments attachments, Audit audit, Clock clock) {
        this.decisions = decisions;
        this.rights = rights;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters a decision.
     *
     * @param fileName of the signed document, a PDF or a scan
     * @throws Refused if the gate is not open, the day of signing is before the thing was there or still to come, the
     *     thing not the actor's, or the file no such document
     */
    @Transactional
    public DecisionId enter(Gate gate, SignedDocument document, String fileName, InputStream file, Actor actor)
            throws IOException {
        var thing = rights.thing(gate, actor);
        if (!thing.open().contains(gate.step())) {
            throw new Refused(Problem.DECISION_NOT_AWAITED, thing.title());
        }
        var day = document.signedOn();
        if (day.isBefore(thing.earliest()) || day.isAfter(LocalDate.now(clock))) {
            throw new Refused(Problem.DECISION_DAY);
        }
        var kept = attachments.keep(fileName, file, FileKind.SIGNED, actor);
        var id = new DecisionId(Ids.next());
        var entered = new Decision.Deed(actor.account(), clock.instant());
        decisions.add(new Decision(id, gate, thing.agency(), document, kept.id(), entered, null));
        audit.record(
                actor.account(),
                "decision.entered",
                gate.kind(),
                gate.subject().toString(),
                Map.of(
                        "decision", id.value().toString(),
                        "step", gate.step(),
                        "number", document.number(),
                        "sha256", kept.sha256()));
        return id;
    }
}
