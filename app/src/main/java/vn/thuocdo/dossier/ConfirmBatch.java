package vn.thuocdo.dossier;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Notes that an agency has confirmed its list by a signed letter. From then on the list counts for a frame. */
@Component
public class ConfirmBatch {

    private final Rights rights;
    private final Batches batches;
    private final Audit audit;
    private final Clock clock;

    ConfirmBatch(Rights rights, Batches batches, Audit audit, Clock clock) {
        this.rights = rights;
        this.batches = batches;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param revision of the list the actor saw; if anything came or went since, nothing is confirmed
     * @throws Refused if the actor does not answer for the agency, or the list changed meanwhile
     */
    @Transactional
    public void confirm(UUID id, int revision, Batch.Letter letter, Actor actor) {
        var batch = rights.batch(id, actor);
        if (!rights.answersFor(batch.agency(), actor)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
        if (!batches.confirm(id, revision, letter, actor.account(), clock.instant())) {
            throw new Refused(Problem.DOSSIER_BATCH_CHANGED);
        }
        audit.record(
                actor.account(),
                "dossier.batch-confirmed",
                "dossier-batch",
                id.toString(),
                Map.of(
                        "agency", batch.agency().toString(),
                        "quarter", batch.quarter().code(),
                        "dossiers", batch.dossiers(),
                        "announced", letter.announced(),
                        "letter", letter.number(),
                        "date", letter.date().toString()));
    }
}
