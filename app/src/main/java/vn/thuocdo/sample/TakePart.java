package vn.thuocdo.sample;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.statistics.selection.SeedCeremony;
import vn.thuocdo.statistics.selection.SeedCeremony.Commitment;

/**
 * What a body does in a ceremony: it hands in its commitment, and opens its contribution when all commitments stand.
 * A commitment cannot be changed, so the last to open has nothing left to choose.
 */
@Component
public class TakePart {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int SHORTEST = 16;
    private static final int LONGEST = 200;

    private final Ceremonies ceremonies;
    private final Reach reach;
    private final Audit audit;
    private final Clock clock;

    public TakePart(Ceremonies ceremonies, Reach reach, Audit audit, Clock clock) {
        this.ceremonies = ceremonies;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** The body {@code actor} may act for, if it is one of the ceremony. */
    public boolean actsFor(Body body, Actor actor) {
        return body.takesPart() && reach.covers(actor, body.agency(), speakers(body));
    }

    /** A supervising body is spoken for by its supervisors; another, such as the Post, by whoever leads its part. */
    private static Role[] speakers(Body body) {
        return body.supervisor()
                ? new Role[] {Role.SUPERVISOR}
                : new Role[] {Role.PROGRAMME, Role.APPROVER, Role.FIELD_LEAD};
    }

    /**
     * Hands in a commitment. With the last one the contributions may be opened.
     *
     * @param sha256 SHA-256 of the contribution, 64 hexadecimal digits
     * @throws Refused if it is no hash, copies another's, comes from somebody who acted for another body, or the body
     *     has handed one in
     */
    @Transactional
    public void commit(CeremonyId id, int ordinal, String sha256, Actor actor) {
        var ceremony = ceremonies.hold(id);
        requireBody(ceremony, ordinal, actor);
        if (ceremony.state() != Ceremony.State.COMMITTING) {
            throw new Refused(Problem.CEREMONY_MOVED_ON);
        }
        if (!SHA_256.matcher(sha256).matches()) {
            throw new Refused(Problem.COMMITMENT_MALFORMED);
        }
        ceremonies.commit(id, ordinal, sha256, actor.account(), clock.instant());
        record(id, "ceremony.committed", actor, Map.of("body", ordinal, "commitment", sha256));
        if (ceremonies.get(id).present().stream().allMatch(Body::hasCommitted)) {
            ceremonies.move(id, Ceremony.State.COMMITTING, Ceremony.State.OPENING);
        }
    }

    /**
     * Opens a contribution. With the last one the seed is made.
     *
     * @throws Refused if commitments are still out, or it is not what the body committed to
     */
    @Transactional
    public void open(CeremonyId id, int ordinal, String contribution, Actor actor) {
        var ceremony = ceremonies.hold(id);
        var body = requireBody(ceremony, ordinal, actor);
        if (ceremony.state() != Ceremony.State.OPENING) {
            throw new Refused(
                    ceremony.state() == Ceremony.State.COMMITTING
                            ? Problem.COMMITMENTS_MISSING
                            : Problem.CEREMONY_MOVED_ON);
        }
        if (!isLine(contribution) || !SeedCeremony.hash(contribution).equals(body.commitment())) {
            throw new Refused(Problem.CONTRIBUTION_DIFFERS);
        }
        ceremonies.reveal(id, ordinal, contribution, actor.account(), clock.instant());
        record(id, "ceremony.contribution-opened", actor, Map.of("body", ordinal));
        finishIfComplete(id, actor);
    }

    private void finishIfComplete(CeremonyId id, Actor actor) {
        var bodies = ceremonies.get(id).present();
        if (!bodies.stream().allMatch(Body::hasOpened)) {
            return;
        }
        var seed = seed(bodies);
        ceremonies.finish(id, seed);
        record(id, "ceremony.seed-made", actor, Map.of("seed", seed));
    }

    /** The seed of bodies that have all opened. */
    static String seed(List<Body> bodies) {
        var commitments = new ArrayList<Commitment>();
        bodies.forEach(body -> commitments.add(new Commitment(body.ordinal() + " " + body.name(), body.hash())));
        return new SeedCeremony(commitments)
                .open(bodies.stream().map(Body::line).toList())
                .hex();
    }

    private static boolean isLine(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().noneMatch(Character::isISOControl);
    }

    private Body requireBody(Ceremony ceremony, int ordinal, Actor actor) {
        return ceremony.present().stream()
                .filter(body -> body.ordinal() == ordinal && actsFor(body, actor))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.NOT_ALLOWED));
    }

    private void record(CeremonyId id, String deed, Actor actor, Map<String, ?> details) {
        audit.record(actor.account(), deed, "ceremony", id.value().toString(), details);
    }
}
