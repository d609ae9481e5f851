package vn.thuocdo.frame;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Ids;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.ArmKind;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.statistics.selection.DrawMethod;

/** Begins the frame of an arm, and counts the dossiers it will have. */
@Component
public class CountFrame {

    private static final Frame.Design USUAL = new Frame.Design(Layout.AGENCY, 0, DrawMethod.SIMPLE_RANDOM, 0);

    private final Frames frames;
    private final FrameParts parts;
    private final Funnel funnel;
    private final FrameIds ids;
    private final StepBefore before;
    private final Campaigns campaigns;
    private final CampaignRights rights;
    private final Audit audit;
    private final Clock clock;

    public CountFrame(
            Frames frames,
            FrameParts parts,
            Funnel funnel,
            FrameIds ids,
            StepBefore before,
            Campaigns campaigns,
            CampaignRights rights,
            Audit audit,
            Clock clock) {
        this.frames = frames;
        this.parts = parts;
        this.funnel = funnel;
        this.ids = ids;
        this.before = before;
        this.campaigns = campaigns;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a frame, and counts it where it is one of dossiers.
     *
     * @param step 1, or for residents the next step of the sample
     * @throws Refused if the plan is not issued, the step before is not drawn, or another frame of this arm and step is
     *     there
     */
    @Transactional
    public FrameId begin(CampaignId campaign, String arm, int step, Actor actor) {
        var planned = rights.plan(campaign, actor);
        var kind = kind(campaign, arm);
        if (!stages(step).contains(planned.stage())) {
            throw new Refused(Problem.FRAME_STAGE);
        }
        if (step > 1 && before.of(campaign, arm, step).isEmpty()) {
            throw new Refused(Problem.FRAME_STEP_BEFORE);
        }
        var id = new FrameId(Ids.next());
        var design = kind == ArmKind.RESIDENTS ? ListStep.of(step).usual() : USUAL;
        frames.add(new Frame(
                id, campaign, arm, step, 1, FrameState.DRAFT, design, 1, null, SeedRule.COMMITMENTS, 0, null));
        audit.record(actor.account(), "frame.begun", "frame", id.value().toString(), Map.of("arm", arm, "step", step));
        if (kind != ArmKind.RESIDENTS) {
            count(id, 1, actor);
        }
        return id;
    }

    /** When the frame of a step is made. A campaign never goes back: a frame given up is made anew where it stands. */
    static Set<Stage> stages(int step) {
        return step == 1 ? EnumSet.of(Stage.PLANNED, Stage.FRAME_FROZEN) : EnumSet.of(Stage.FRAME_FROZEN);
    }

    private ArmKind kind(CampaignId campaign, String arm) {
        return campaigns.arms(campaign).stream()
                .filter(found -> found.code().equals(arm))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.FRAME_UNKNOWN))
                .kind();
    }

    /** Counts again: lists may have been confirmed or withdrawn since. */
    @Transactional
    public void count(FrameId id, int revision, Actor actor) {
        var frame = frames.hold(id, revision);
        rights.plan(frame.campaign(), actor);
        sieve(frame);
        parts.keepCount(id, funnel.lines(), funnel.cells());
        frames.counted(id, units(funnel.cells()), clock.instant());
        audit.record(actor.account(), "frame.counted", "frame", id.value().toString(), Map.of());
    }

    private static long units(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::units).sum();
    }

    /** Fills the tables of the funnel for {@code frame}. */
    void sieve(Frame frame) {
        var campaign = campaigns.get(frame.campaign());
        var applicant = switch (kind(frame.campaign(), frame.arm())) {
            case USERS -> "CITIZEN";
            case ORGANISATIONS -> "ORGANISATION";
            case RESIDENTS -> throw new IllegalArgumentException("residents have no dossiers");
        };
        var salt = ids.of(campaign.id().value()).salt();
        funnel.run(new Funnel.Sieve(campaign, applicant, salt, LocalDate.now(clock)));
    }
}
