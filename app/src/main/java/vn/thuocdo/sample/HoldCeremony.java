package vn.thuocdo.sample;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Ids;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.FrameId;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Calls a ceremony, and sees to it when a body stays away: replaces it, or declares the ceremony void. */
@Component
public class HoldCeremony {

    private final Ceremonies ceremonies;
    private final Frames frames;
    private final Draws draws;
    private final CeremonyBodies bodies;
    private final Campaigns campaigns;
    private final CampaignRights rights;
    private final Audit audit;
    private final Clock clock;

    public HoldCeremony(
            Ceremonies ceremonies,
            Frames frames,
            Draws draws,
            CeremonyBodies bodies,
            Campaigns campaigns,
            CampaignRights rights,
            Audit audit,
            Clock clock) {
        this.ceremonies = ceremonies;
        this.frames = frames;
        this.draws = draws;
        this.bodies = bodies;
        this.campaigns = campaigns;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Calls a ceremony for a frozen frame.
     *
     * @param invited at least two bodies, one of them a supervisor
     * @param reason why there is another one; blank the first time
     * @throws Refused if the frame is not frozen, its event is still to come, a ceremony is under way or its seed waits
     *     to be drawn by, the bodies do not do, or there was a ceremony before and no reason is told
     */
    @Transactional
    public CeremonyId call(FrameId frameId, List<AgencyId> invited, Instant deadline, String reason, Actor actor) {
        var frame = frames.get(frameId);
        rights.plan(frame.campaign(), actor);
        requireStage(frame);
        var kind = kind(frame, requireOver(frame, reason));
        var supervisors = bodies.supervisors(frame.campaign());
        var able = invited.stream().distinct().toList();
        var known = bodies.offered(frame.campaign());
        if (able.size() < 2
                || !known.keySet().containsAll(able)
                || able.stream().noneMatch(supervisors::contains)) {
            throw new Refused(Problem.CEREMONY_BODIES);
        }
        requireFuture(deadline);
        var id = new CeremonyId(Ids.next());
        ceremonies.add(
                new Ceremony(id, frameId, 1, kind, kind.first(), deadline, reason.strip(), null, null, List.of()),
                actor.account(),
                clock.instant());
        requireStage(frames.get(frameId)); // again: it may have been given up meanwhile, which waits for us from now on
        able.forEach(agency -> ceremonies.addBody(id, agency, supervisors.contains(agency)));
        record(id, "ceremony.called", actor, Map.of("frame", frameId.value().toString(), "bodies", able.size()));
        return id;
    }

    /** The ceremonies before: all over, and drawn by or void, for whoever had two seeds could choose. */
    private List<Ceremony> requireOver(Frame frame, String reason) {
        var before = ceremonies.of(frame.id());
        if (!before.isEmpty() && reason.isBlank()) {
            throw new Refused(Problem.FRAME_REASON);
        }
        var drawn = draws.of(frame.id()).stream().map(Drawing::ceremony).collect(Collectors.toSet());
        if (before.stream().anyMatch(each -> each.state() == Ceremony.State.DONE && !drawn.contains(each.id()))) {
            throw new Refused(Problem.CEREMONY_UNDRAWN);
        }
        return before;
    }

    private void requireFuture(Instant deadline) {
        if (!deadline.isAfter(clock.instant())) {
            throw new Refused(Problem.CEREMONY_DEADLINE);
        }
    }

    private void requireStage(Frame frame) {
        var stage = campaigns.get(frame.campaign()).stage();
        if (!frame.isFrozen() || stage != Stage.FRAME_FROZEN && stage != Stage.SAMPLED) {
            throw new Refused(Problem.FRAME_STAGE);
        }
        var after = frames.living(frame.campaign(), frame.arm(), frame.step() + 1);
        if (after.filter(Frame::isFrozen).isPresent()) {
            throw new Refused(Problem.FRAME_STEP_AFTER);
        }
    }

    /** An event is told once only, and makes one seed: whatever comes after it needs commitments. */
    private Ceremony.Kind kind(Frame frame, List<Ceremony> before) {
        var over = frame.seedRule().at();
        if (over == null || !before.isEmpty()) {
            return Ceremony.Kind.COMMITMENTS;
        }
        if (over.isAfter(clock.instant())) {
            throw new Refused(Problem.EVENT_NOT_OVER);
        }
        return Ceremony.Kind.EVENT;
    }

    /**
     * Puts another body in the place of one that has not handed in its commitment by the deadline.
     *
     * @throws Refused if the deadline is not over, or the body has committed
     */
    @Transactional
    public void replace(CeremonyId id, int ordinal, AgencyId substitute, String reason, Instant deadline, Actor actor) {
        var ceremony = planned(id, actor);
        requireOverdue(ceremony, reason);
        var gone = ceremony.present().stream()
                .filter(body -> body.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.CEREMONY_MOVED_ON));
        var campaign = frames.get(ceremony.frame()).campaign();
        var supervisor = bodies.supervisors(campaign).contains(substitute);
        var present = ceremony.present().stream().anyMatch(body -> body.agency().equals(substitute));
        if (present
                || !bodies.offered(campaign).containsKey(substitute)
                || gone.supervisor() && !supervisor
                || !deadline.isAfter(clock.instant())) {
            throw new Refused(Problem.CEREMONY_BODIES);
        }
        ceremonies.replace(id, ordinal, reason);
        ceremonies.addBody(id, substitute, supervisor);
        ceremonies.extend(id, deadline);
        record(
                id,
                "ceremony.body-replaced",
                actor,
                Map.of("body", gone.agency().value().toString(), "reason", reason));
    }

    /**
     * Declares a ceremony void because a contribution stays out after the deadline; who kept it back stays on record.
     *
     * @throws Refused if the deadline is not over
     */
    @Transactional
    public void abandon(CeremonyId id, String reason, Actor actor) {
        var ceremony = planned(id, actor);
        requireOverdue(ceremony, reason);
        ceremonies.abandon(id, reason);
        record(id, "ceremony.voided", actor, Map.of("reason", reason));
    }

    private void requireOverdue(Ceremony ceremony, String reason) {
        if (reason.isBlank()) {
            throw new Refused(Problem.FRAME_REASON);
        }
        if (!ceremony.isRunning()) {
            throw new Refused(Problem.CEREMONY_MOVED_ON);
        }
        if (clock.instant().isBefore(ceremony.deadline())) {
            throw new Refused(Problem.DEADLINE_NOT_OVER);
        }
    }

    private Ceremony planned(CeremonyId id, Actor actor) {
        var ceremony = ceremonies.hold(id);
        rights.plan(frames.get(ceremony.frame()).campaign(), actor);
        return ceremony;
    }

    private void record(CeremonyId id, String deed, Actor actor, Map<String, ?> details) {
        audit.record(actor.account(), deed, "ceremony", id.value().toString(), details);
    }
}
