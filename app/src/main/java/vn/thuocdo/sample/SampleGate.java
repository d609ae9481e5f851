package vn.thuocdo.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import vn.thuocdo.decision.Decision;
import vn.thuocdo.decision.DecisionConfirmed;
import vn.thuocdo.decision.Decisions;
import vn.thuocdo.decision.Gate;
import vn.thuocdo.decision.GatedThings;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * The gate between the draw and the field: the signed minutes of frame and draw. Until they are recorded and confirmed
 * no list leaves. Each draw has its own, so a redraw shuts it again.
 */
@Component
public class SampleGate implements GatedThings {

    private static final String KIND = "draw";
    private static final String STEP = "sample";

    private final Draws draws;
    private final Frames frames;
    private final Campaigns campaigns;
    private final Decisions decisions;
    private final Audit audit;
    private final Clock clock;

    SampleGate(Draws draws, Frames frames, Campaigns campaigns, Decisions decisions, Audit audit, Clock clock) {
        this.draws = draws;
        this.frames = frames;
        this.campaigns = campaigns;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How a gate stands.
     *
     * @param due whether it is awaited: not for a draw that was or is about to be replaced, nor for places on the way
     *     to people
     * @param entered what waits for a second person
     */
    public record State(Gate gate, boolean due, Optional<Decision> entered, Optional<Decision> confirmed) {

        /** Where the signed minutes are entered. */
        public String address() {
            return "/decisions/new?subject=" + gate.text();
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<GatedThing> find(UUID subject) {
        return draws.find(new DrawId(subject)).map(drawing -> {
            var campaign = campaigns.get(frames.get(drawing.frame()).campaign());
            Set<String> open = of(drawing).due() ? Set.of(STEP) : Set.of();
            return new GatedThing(
                    campaign.title(),
                    campaign.owner(),
                    campaign.address() + "/sample",
                    Optional.of(draws.drawnBy(drawing.id())),
                    Set.of(),
                    open,
                    LocalDate.ofInstant(drawing.at(), clock.getZone()));
        });
    }

    public State of(Drawing drawing) {
        var gate = new Gate(KIND, drawing.id().value(), STEP);
        var frame = frames.get(drawing.frame());
        var owner = campaigns.get(frame.campaign()).owner();
        var confirmed = decisions.confirmed(KIND, drawing.id().value(), STEP);
        var entered = decisions.at(List.of(owner)).stream()
                .filter(decision -> decision.gate().equals(gate) && !decision.isConfirmed())
                .findFirst();
        var due =
                drawing.stands() && DrawSample.isLast(frame) && confirmed.isEmpty() && !draws.areInQuestion(frame.id());
        return new State(gate, due, entered, confirmed);
    }

    /** @throws Refused if the draw was replaced meanwhile, or is about to be; the confirmation falls with it */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(DecisionConfirmed confirmed) {
        if (!confirmed.subjectKind().equals(KIND) || !confirmed.gate().equals(STEP)) {
            return;
        }
        var drawing = draws.hold(new DrawId(confirmed.subject()));
        if (!drawing.stands()) {
            throw new Refused(Problem.DRAW_REPLACED);
        }
        if (draws.areInQuestion(drawing.frame())) {
            throw new Refused(Problem.DRAW_IN_QUESTION);
        }
        audit.record(
                Actor.SYSTEM,
                "sample.released",
                KIND,
                confirmed.subject().toString(),
                Map.of("decision", confirmed.decision().toString()));
    }
}
