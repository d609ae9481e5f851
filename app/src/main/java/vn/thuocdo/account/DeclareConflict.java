package vn.thuocdo.account;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Ids;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Declares a conflict of one's own with an agency, and declares it over. The reason stays out of the log. */
@Component
public class DeclareConflict {

    private final Conflicts conflicts;
    private final Agencies agencies;
    private final Audit audit;
    private final Clock clock;

    DeclareConflict(Conflicts conflicts, Agencies agencies, Audit audit, Clock clock) {
        this.conflicts = conflicts;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Declares a conflict; it bars at once.
     *
     * @param code of the agency
     * @throws Refused if there is no such agency today
     */
    @Transactional
    public void declare(String code, String reason, Actor actor) {
        var agency = agencies.coded(code.strip(), LocalDate.now(clock))
                .map(Agency::id)
                .orElseThrow(() -> new Refused(Problem.AGENCY_UNKNOWN, code));
        var id = Ids.next();
        var told = Normalizer.normalize(reason.strip(), Normalizer.Form.NFC);
        conflicts.add(id, new AccountId(actor.account()), agency, told);
        record(
                "account.conflict-declared",
                id,
                actor,
                Map.of("agency", agency.value().toString()));
    }

    /** @throws Refused if it is over, or another's */
    @Transactional
    public void end(UUID id, Actor actor) {
        if (!conflicts.end(id, new AccountId(actor.account()))) {
            throw new Refused(Problem.CHANGED_MEANWHILE);
        }
        record("account.conflict-ended", id, actor, Map.of());
    }

    private void record(String deed, UUID id, Actor actor, Map<String, Object> details) {
        audit.record(actor.account(), deed, "conflict", id.toString(), details);
    }
}
