package vn.thuocdo.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
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
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.FrameParts;
import vn.thuocdo.frame.FrameUnits;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.Stratum;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.statistics.selection.Draw;
import vn.thuocdo.statistics.selection.DrawPlan;
import vn.thuocdo.statistics.selection.DrawnUnit.Status;
import vn.thuocdo.statistics.selection.Seed;
import vn.thuocdo.statistics.selection.StratumPlan;
import vn.thuocdo.statistics.selection.VerifiableDraw;

/** Draws the sample that frame and seed decide. One transaction, so that it is whole or not there. */
@Component
public class DrawSample {

    private static final Logger LOG = LoggerFactory.getLogger(DrawSample.class);

    /** Communes, villages, households: the last one gives the people to ask. */
    private static final int STEPS_OF_RESIDENTS = 3;

    private final Ceremonies ceremonies;
    private final Frames frames;
    private final FrameParts parts;
    private final Draws draws;
    private final SampleFile file;
    private final Campaigns campaigns;
    private final CampaignRights rights;
    private final JdbcTemplate db;
    private final Audit audit;
    private final Clock clock;

    public DrawSample(
            Ceremonies ceremonies,
            Frames frames,
            FrameParts parts,
            Draws draws,
            SampleFile file,
            Campaigns campaigns,
            CampaignRights rights,
            JdbcTemplate db,
            Audit audit,
            Clock clock) {
        this.ceremonies = ceremonies;
        this.frames = frames;
        this.parts = parts;
        this.draws = draws;
        this.file = file;
        this.campaigns = campaigns;
        this.rights = rights;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Draws by the seed of a ceremony.
     *
     * @throws Refused if the seed is not made or not the newest, it was drawn by already, the frame is not the one
     *     whose hash was published, or the campaign is at another stage
     */
    @Transactional
    public DrawId draw(CeremonyId id, Actor actor) {
        var ceremony = ceremonies.hold(id);
        var frame = frames.get(ceremony.frame());
        var campaign = rights.plan(frame.campaign(), actor);
        if (campaign.stage() != Stage.FRAME_FROZEN && campaign.stage() != Stage.SAMPLED) {
            throw new Refused(Problem.FRAME_STAGE);
        }
        requireNewest(ceremony);
        var drawn = draw(frame, new Seed(ceremony.seedText()));
        draws.living(frame.id()).ifPresent(old -> replace(draws.hold(old.id()), ceremony));
        var drawing = drawing(drawn, ceremony);
        ceremonies.drawn(id);
        draws.add(drawing, actor.account());
        file.keep(drawing.id(), frame.id(), drawn);
        draws.lookUp(drawing.id());
        draws.keepAsked(drawing.id(), LocalDate.now(clock), campaign.burdenMonths());
        audit.record(
                actor.account(),
                "sample.drawn",
                "draw",
                drawing.id().value().toString(),
                Map.of("sha256", drawing.sha256(), "official", drawing.official(), "seed", ceremony.seedText()));
        advance(frame.campaign());
        return drawing.id();
    }

    private void requireNewest(Ceremony ceremony) {
        var newest = ceremonies.last(ceremony.frame()).filter(last -> last.id().equals(ceremony.id()));
        if (newest.isEmpty() || ceremony.state() != Ceremony.State.DONE) {
            throw new Refused(Problem.CEREMONY_MOVED_ON);
        }
    }

    private void replace(Drawing old, Ceremony ceremony) {
        if (old.ceremony().equals(ceremony.id())) {
            throw new Refused(Problem.DRAW_MADE);
        }
        draws.replace(old.id(), ceremony.reason());
    }

    private Draw draw(Frame frame, Seed seed) {
        var plan = plan(frame, parts.strata(frame.id()));
        return Objects.requireNonNull(db.execute((ConnectionCallback<Draw>) connection -> {
            var units = new FrameUnits(connection, frame.id());
            try {
                var draw = VerifiableDraw.draw(seed, units, plan);
                if (units.sha256().equals(frame.frozen().sha256())) {
                    return draw;
                }
            } catch (IllegalArgumentException unfit) {
                LOG.warn("frame {} does not fit its plan any more", frame.id().value(), unfit);
            }
            throw new Refused(Problem.FRAME_DAMAGED);
        }));
    }

    /** Whether the units of {@code frame} are the people to ask, and not places on the way to them. */
    static boolean isLast(Frame frame) {
        return !frame.isListed() || isOfHouseholds(frame);
    }

    /** Whether the units of {@code frame} are households, of each of which one adult is asked. */
    static boolean isOfHouseholds(Frame frame) {
        return frame.isListed() && frame.step() == STEPS_OF_RESIDENTS;
    }

    /** What is drawn in each stratum of {@code frame}. */
    static DrawPlan plan(Frame frame, List<Stratum> strata) {
        var plans = new HashMap<String, StratumPlan>();
        strata.forEach(stratum -> plans.put(
                stratum.code(), new StratumPlan(frame.design().method(), stratum.size(), stratum.reserves())));
        return new DrawPlan(plans, null);
    }

    private Drawing drawing(Draw drawn, Ceremony ceremony) {
        return new Drawing(
                new DrawId(Ids.next()),
                ceremony.frame(),
                ceremony.id(),
                Draw.ALGORITHM + " " + Draw.VERSION,
                SampleFile.sha256(SampleFile.of(drawn)),
                drawn.count(Status.CERTAIN) + drawn.count(Status.MAIN),
                drawn.count(Status.RESERVE),
                clock.instant(),
                null);
    }

    /** The campaign moves on when each arm has the sample of its last step. */
    private void advance(CampaignId campaign) {
        var stage = campaigns.hold(campaign).stage();
        var drawn = campaigns.arms(campaign).stream()
                .allMatch(arm -> frames.living(
                                campaign, arm.code(), arm.kind() == ArmKind.RESIDENTS ? STEPS_OF_RESIDENTS : 1)
                        .flatMap(frame -> draws.living(frame.id()))
                        .isPresent());
        if (drawn && stage == Stage.FRAME_FROZEN) {
            campaigns.advance(campaign, Stage.FRAME_FROZEN, Stage.SAMPLED);
        }
    }
}
