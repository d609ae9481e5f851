package vn.thuocdo.sample;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.frame.Frames;
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
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\u00a0.,;:/|–-]+");
    private static final Duration TO_OPEN = Duration.ofDays(1);
    private static final int SHORTEST = 16;
    private static final int LONGEST = 200;

    private final Ceremonies ceremonies;
    private final Frames frames;
    private final Audit audit;
    private final Clock clock;

    public TakePart(Ceremonies ceremonies, Frames frames, Audit audit, Clock clock) {
        this.ceremonies = ceremonies;
        this.frames = frames;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether {@code actor} may act for a body: only somebody who works there. Who works above it could act for
     * several, and the seed would be one office's.
     */
    public boolean actsFor(Body body, Actor actor) {
        var speakers = speakers(body);
        return body.takesPart()
                && actor.grants().stream()
                        .anyMatch(grant ->
                                grant.agency().equals(body.agency().value()) && speakers.contains(grant.role()));
    }

    /** A supervising body is spoken for by its supervisors; another, such as the Post, by whoever leads its part. */
    private static Set<Role> speakers(Body body) {
        return body.supervisor() ? Set.of(Role.SUPERVISOR) : Set.of(Role.PROGRAMME, Role.APPROVER, Role.FIELD_LEAD);
    }

    /**
     * Hands in a commitment. With the last one the contributions may be opened.
     *
     * @param sha256 SHA-256 of the contribution, 64 hexadecimal digits
     * @throws Refused if it is no hash, copies another's, comes from somebody who acted for another body, or the body
     *     has handed one in, or the deadline is over
     */
    @Transactional
    public void commit(CeremonyId id, int ordinal, String sha256, Actor actor) {
        var ceremony = ceremonies.hold(id);
        requireBody(ceremony, ordinal, actor);
        if (ceremony.state() != Ceremony.State.COMMITTING) {
            throw new Refused(Problem.CEREMONY_MOVED_ON);
        }
        requireTime(ceremony);
        if (!SHA_256.matcher(sha256).matches()) {
            throw new Refused(Problem.COMMITMENT_MALFORMED);
        }
        ceremonies.commit(id, ordinal, sha256, actor.account(), clock.instant());
        record(id, "ceremony.committed", actor, Map.of("body", ordinal, "commitment", sha256));
        if (ceremonies.get(id).present().stream().allMatch(Body::hasCommitted)) {
            ceremonies.move(id, Ceremony.State.COMMITTING, Ceremony.State.OPENING);
            leaveTimeToOpen(ceremony);
        }
    }

    /** Whoever hands in last must not be able to leave the others without time. */
    private void leaveTimeToOpen(Ceremony ceremony) {
        var least = clock.instant().plus(TO_OPEN);
        if (ceremony.deadline().isBefore(least)) {
            ceremonies.extend(ceremony.id(), least);
        }
    }

    /**
     * Opens a contribution, or tells the outcome of the event. With the last one the seed is made.
     *
     * @throws Refused if commitments are still out, it is not what the body committed to, the bodies do not agree on
     *     the outcome, or the deadline is over
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
        requireTime(ceremony);
        var line = ceremony.isOfEvent() ? agreed(ceremony, ordinal, contribution) : committedTo(body, contribution);
        ceremonies.reveal(ceremony, ordinal, line, actor.account(), clock.instant());
        record(id, "ceremony.contribution-opened", actor, Map.of("body", ordinal));
        finishIfComplete(id, actor);
    }

    private static String committedTo(Body body, String contribution) {
        if (!isLine(contribution) || !SeedCeremony.hash(contribution).equals(body.commitment())) {
            throw new Refused(Problem.CONTRIBUTION_DIFFERS);
        }
        return contribution;
    }

    private void requireTime(Ceremony ceremony) {
        if (!clock.instant().isBefore(ceremony.deadline())) {
            throw new Refused(Problem.DEADLINE_OVER);
        }
    }

    /** The digits of the outcome, as many as were named at the freeze; bodies that told it before told the same. */
    private String agreed(Ceremony ceremony, int ordinal, String outcome) {
        var line = SEPARATORS.matcher(outcome).replaceAll("");
        var digits = frames.get(ceremony.frame()).seedRule().digits();
        if (!line.matches("[0-9]+") || line.length() != digits) {
            throw new Refused(Problem.OUTCOME_DIGITS, digits);
        }
        var told = ceremony.present().stream().filter(Body::hasOpened).filter(each -> each.ordinal() != ordinal);
        if (!told.allMatch(each -> each.line().equals(line))) {
            throw new Refused(Problem.OUTCOME_DIFFERS);
        }
        return line;
    }

    private void finishIfComplete(CeremonyId id, Actor actor) {
        var ceremony = ceremonies.get(id);
        var bodies = ceremony.present();
        if (!bodies.stream().allMatch(Body::hasOpened)) {
            return;
        }
        var seed = ceremony.isOfEvent()
                ? SeedCeremony.ofEvent(bodies.getFirst().line()).hex()
                : seed(bodies);
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
        var body = ceremony.present().stream()
                .filter(each -> each.ordinal() == ordinal && actsFor(each, actor))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.NOT_ALLOWED));
        if (ceremonies.actedForAnother(ceremony.id(), ordinal, actor.account())) {
            throw new Refused(Problem.COMMITMENT_SAME_PERSON);
        }
        return body;
    }

    private void record(CeremonyId id, String deed, Actor actor, Map<String, ?> details) {
        audit.record(actor.account(), deed, "ceremony", id.value().toString(), details);
    }
}
