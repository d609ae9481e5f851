package vn.thuocdo.frame;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.CampaignRights;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.frame.FreezeProgress.Step;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * Freezes a frame: its units, order and hash are fixed, and no seed exists yet. One transaction, so that it is whole or
 * not there; of two at once one is told.
 */
@Component
public class FreezeFrame {

    private final Frames frames;
    private final FrameParts parts;
    private final CountFrame count;
    private final Funnel funnel;
    private final LayOutFrame layout;
    private final FreezeUnits units;
    private final UsedLists used;
    private final FreezeList list;
    private final FrameIds ids;
    private final FrameFile file;
    private final StrataFile strataFile;
    private final Campaigns campaigns;
    private final CampaignRights rights;
    private final Audit audit;
    private final Clock clock;

    public FreezeFrame(
            Frames frames,
            FrameParts parts,
            CountFrame count,
            Funnel funnel,
            LayOutFrame layout,
            FreezeUnits units,
            UsedLists used,
            FreezeList list,
            FrameIds ids,
            FrameFile file,
            StrataFile strataFile,
            Campaigns campaigns,
            CampaignRights rights,
            Audit audit,
            Clock clock) {
        this.frames = frames;
        this.parts = parts;
        this.count = count;
        this.funnel = funnel;
        this.layout = layout;
        this.units = units;
        this.used = used;
        this.list = list;
        this.ids = ids;
        this.file = file;
        this.strataFile = strataFile;
        this.campaigns = campaigns;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Freezes a draft.
     *
     * @param revision of the draft as the actor saw it
     * @param rule where the seed will come from
     * @throws Refused if the draft or the lists changed since, a stratum gets nothing of its quota, the event of the
     *     seed is over, or the campaign is at another stage
     */
    @Transactional
    public void freeze(FrameId id, int revision, SeedRule rule, Actor actor) {
        freeze(id, revision, rule, actor, FreezeProgress.NONE);
    }

    /** The same, for somebody who watches. */
    @Transactional
    public void freeze(FrameId id, int revision, SeedRule rule, Actor actor, FreezeProgress progress) {
        var frame = frames.hold(id, revision);
        rights.plan(frame.campaign(), actor);
        var now = clock.instant();
        if (rule.at() != null && !rule.at().isAfter(now)) {
            throw new Refused(Problem.FRAME_EVENT_OVER);
        }
        if (!CountFrame.stages(frame.step())
                .contains(campaigns.get(frame.campaign()).stage())) {
            throw new Refused(Problem.FRAME_STAGE);
        }
        progress.at(Step.SIEVE, 0);
        var total = frame.isListed() ? list.freeze(frame) : freezeDossiers(frame, progress);
        progress.at(Step.HASH, total);
        file.lay(id, total);
        var hashes = file.hashes(id, strataFile.table(frame));
        frames.freeze(id, total, rule, new Frame.Freezing(hashes.file(), hashes.withPlan(), actor.account(), now));
        audit.record(
                actor.account(),
                "frame.frozen",
                "frame",
                id.value().toString(),
                Map.of("sha256", hashes.file(), "plan", hashes.withPlan(), "units", total, "seed", rule.code()));
        advance(frame.campaign());
    }

    private long freezeDossiers(Frame frame, FreezeProgress progress) {
        count.sieve(frame);
        if (!used.hold() || !bare(funnel.cells()).equals(bare(parts.cells(frame.id())))) {
            throw new Refused(Problem.FRAME_OUTDATED);
        }
        var strata = layout.strata(frame);
        requireSizes(strata);
        var inserted = units.insert(
                frame.id(),
                strata,
                frame.design().method(),
                ids.of(frame.campaign().value()),
                progress);
        if (inserted != strata.stream().mapToLong(Stratum::units).sum()) {
            throw new IllegalStateException("%d units of strata %s".formatted(inserted, strata));
        }
        units.keepMargins(frame.id());
        used.keep(frame.id());
        parts.keepStrata(frame.id(), strata, false);
        return inserted;
    }

    /** Who was asked not long ago changes by the day, and changes nothing of the frame. */
    private static List<Cell> bare(List<Cell> cells) {
        return cells.stream()
                .map(cell -> new Cell(cell.agency(), cell.former(), cell.field(), cell.channel(), cell.units(), 0))
                .toList();
    }

    static void requireSizes(List<Stratum> strata) {
        if (strata.isEmpty()) {
            throw new Refused(Problem.FRAME_EMPTY);
        }
        var without = strata.stream().filter(stratum -> stratum.size() == 0).toList();
        if (!without.isEmpty()) {
            throw new Refused(
                    Problem.FRAME_QUOTA_SHORT,
                    without.size(),
                    without.getFirst().name());
        }
    }

    /** The campaign moves on with the last arm whose first frame is frozen. */
    private void advance(CampaignId campaign) {
        var stage = campaigns.hold(campaign).stage();
        var frozen = campaigns.arms(campaign).stream()
                .allMatch(arm -> frames.living(campaign, arm.code(), 1)
                        .filter(Frame::isFrozen)
                        .isPresent());
        if (frozen && stage == Stage.PLANNED) {
            campaigns.advance(campaign, Stage.PLANNED, Stage.FRAME_FROZEN);
        }
    }
}
