package vn.thuocdo.dossier;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Takes a list back: its dossiers no longer count, and may be handed in again. What was frozen before stays. */
@Component
public class WithdrawBatch {

    private final Rights rights;
    private final Batches batches;
    private final Audit audit;

    WithdrawBatch(Rights rights, Batches batches, Audit audit) {
        this.rights = rights;
        this.batches = batches;
        this.audit = audit;
    }

    /** @param seen the state the actor saw it in */
    @Transactional
    public void withdraw(UUID id, Batch.State seen, String reason, Actor actor) {
        var batch = rights.batch(id, actor);
        if (reason.isBlank() || reason.equals(Batch.REPLACED)) {
            throw new Refused(Problem.REQUEST_MALFORMED);
        }
        if (!batches.withdraw(id, seen, reason)) {
            throw new Refused(Problem.CHANGED_MEANWHILE);
        }
        audit.record(
                actor.account(),
                "dossier.batch-withdrawn",
                "dossier-batch",
                id.toString(),
                Map.of(
                        "agency", batch.agency().toString(),
                        "quarter", batch.quarter().code(),
                        "was", seen.name()));
    }
}
