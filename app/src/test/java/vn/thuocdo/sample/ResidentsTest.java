package vn.thuocdo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.PageTest;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.frame.CountFrame;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.ExampleLists;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.FrameFile;
import vn.thuocdo.frame.FrameId;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.FreezeFrame;
import vn.thuocdo.frame.SeedRule;
import vn.thuocdo.frame.StrataFile;
import vn.thuocdo.frame.TakeList;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sheet.SheetOutcome;
import vn.thuocdo.statistics.selection.AdultRule;
import vn.thuocdo.statistics.selection.Seed;
import vn.thuocdo.statistics.selection.SeedCeremony;

/** Communes, villages and households: each step with its list, its frame, its ceremony and its draw. */
class ResidentsTest extends PageTest {

    @TempDir
    Path folder;

    @Autowired
    CountFrame count;

    @Autowired
    TakeList take;

    @Autowired
    FreezeFrame freeze;

    @Autowired
    Frames frames;

    @Autowired
    FrameFile frameFile;

    @Autowired
    StrataFile strataFile;

    @Autowired
    HoldCeremony hold;

    @Autowired
    TakePart takePart;

    @Autowired
    Ceremonies ceremonies;

    @Autowired
    DrawSample drawSample;

    @Autowired
    Draws draws;

    @Autowired
    SampleFile sampleFile;

    @Autowired
    Campaigns campaigns;

    private ExampleFrames examples;

    @BeforeAll
    void agencies() {
        examples = new ExampleFrames(db);
        examples.agencies();
    }

    private SheetOutcome hand(FrameId id, String csv) {
        try (var sheet = ExampleLists.sheet(csv)) {
            return take.take(id, frames.get(id).revision(), sheet, ExampleFrames.programme());
        }
    }

    private Frame frozen(CampaignId campaign, int step, String csv) {
        var id = count.begin(campaign, "residents", step, ExampleFrames.programme());
        assertThat(hand(id, csv)).isInstanceOf(SheetOutcome.Kept.class);
        freeze.freeze(id, frames.get(id).revision(), SeedRule.COMMITMENTS, ExampleFrames.programme());
        return frames.get(id);
    }

    private DrawId drawn(Frame frame) {
        var ours = "Sở Nội vụ, dàn mẫu " + frame.id().value();
        var theirs = "Mặt trận Tổ quốc, dàn mẫu " + frame.id().value();
        var bodies = List.of(new AgencyId(ExampleFrames.HOME_AFFAIRS), new AgencyId(ExampleFrames.FRONT));
        var deadline = Instant.now().plusSeconds(3600);
        var id = hold.call(frame.id(), bodies, deadline, "", ExampleFrames.programme());
        takePart.commit(id, 1, SeedCeremony.hash(ours), ExampleFrames.programme());
        takePart.commit(id, 2, SeedCeremony.hash(theirs), ExampleFrames.supervisor());
        takePart.open(id, 1, ours, ExampleFrames.programme());
        takePart.open(id, 2, theirs, ExampleFrames.supervisor());
        return drawSample.draw(id, ExampleFrames.programme());
    }

    private Set<String> official(Frame frame) {
        return draws.official(frame.id()).keySet();
    }

    private String seed(DrawId draw) {
        return ceremonies.get(draws.get(draw).ceremony()).seedText();
    }

    private void publish(Frame frame) throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("frame.csv"))) {
            frameFile.write(frame.id(), out);
        }
        Files.writeString(folder.resolve("strata.csv"), strataFile.table(frame));
    }

    @Test
    void areDrawnInThreeStepsThatPythonDrawsAgainFromThePublishedFiles() throws Exception {
        var campaign = examples.campaign("residents");
        var communes = frozen(campaign, 1, ExampleLists.communes());
        var steps = new ArrayList<DrawId>(List.of(drawn(communes)));
        var villages = frozen(campaign, 2, ExampleLists.villages(official(communes)));
        steps.add(drawn(villages));
        var households = frozen(campaign, 3, ExampleLists.households(official(villages)));
        assertThat(campaigns.get(campaign).stage()).isEqualTo(Stage.FRAME_FROZEN);
        steps.add(drawn(households));

        for (var step : steps) {
            var frame = frames.get(draws.get(step).frame());
            publish(frame);
            assertThat(Redraw.python(folder, seed(step))).isEqualTo(sampleFile.of(step));
        }
        assertThat(steps).extracting(step -> draws.get(step).official()).containsExactly(6, 12, 360);
        assertThat(campaigns.get(campaign).stage()).isEqualTo(Stage.SAMPLED);
        assertThat(estimatedHouseholds(campaign)).isCloseTo(listedHouseholds(campaign), within(1500.0));
    }

    /** Σ 1/π over the drawn households, with π the product of the three steps. */
    private double estimatedHouseholds(CampaignId campaign) {
        return db.sql("""
                select sum(1 / (a.probability * b.probability * c.probability))
                from frame.frame f
                join frame.unit u on u.frame = f.id
                join sample.drawn_unit c on c.frame = f.id and c.unit = u.ordinal and c.status <> 'RESERVE'
                join sample.drawn_unit b on b.id = c.stratum and b.status <> 'RESERVE'
                join sample.drawn_unit a on a.id = b.stratum and a.status <> 'RESERVE'
                where f.campaign = :campaign and f.step = 3
                """).param("campaign", campaign.value()).query(Double.class).single();
    }

    /** Each commune of the example has six villages of forty households. */
    private double listedHouseholds(CampaignId campaign) {
        return db.sql("select units * 6 * 40 from frame.frame where campaign = :campaign and step = 1")
                .param("campaign", campaign.value())
                .query(Double.class)
                .single();
    }

    @Test
    void areAskedByARuleThatPythonPrintsToo() throws Exception {
        var campaign = examples.campaign("residents");
        var communes = frozen(campaign, 1, ExampleLists.communes());
        var draw = drawn(communes);
        var rule = new AdultRule(new Seed(seed(draw)));
        publish(communes);

        var printed = Redraw.python(folder, seed(draw), "adults");

        for (var line : printed.lines().skip(1).toList()) {
            var cells = List.of(line.split(","));
            for (var adults = 1; adults <= AdultRule.MOST; adults++) {
                assertThat(cells.get(adults)).isEqualTo("" + rule.asked(cells.getFirst(), adults));
            }
        }
    }

    @Test
    void wantTheListsOfTheUnitsDrawnAndOfNoOther() {
        var campaign = examples.campaign("residents");
        var communes = frozen(campaign, 1, ExampleLists.communes());
        drawn(communes);
        var drawn = List.copyOf(official(communes));
        var id = count.begin(campaign, "residents", 2, ExampleFrames.programme());

        assertThat(hand(id, ExampleLists.villages(Set.of("39999")))).isInstanceOf(SheetOutcome.Refused.class);
        hand(id, ExampleLists.villages(drawn.subList(0, 5)));
        refuses(
                Problem.FRAME_LIST_SHORT,
                () -> freeze.freeze(
                        id, frames.get(id).revision(), SeedRule.COMMITMENTS, ExampleFrames.programme()));
        hand(id, ExampleLists.villages(drawn.subList(5, 6)));
        freeze.freeze(id, frames.get(id).revision(), SeedRule.COMMITMENTS, ExampleFrames.programme());

        assertThat(strataFile.table(frames.get(id))).doesNotContain("Xã Minh").doesNotContain(drawn.getFirst());
        refuses(
                Problem.FRAME_STEP_AFTER,
                () -> hold.call(
                        communes.id(),
                        List.of(new AgencyId(ExampleFrames.HOME_AFFAIRS), new AgencyId(ExampleFrames.FRONT)),
                        Instant.now().plusSeconds(3600),
                        "sai sót",
                        ExampleFrames.programme()));
    }

    @Test
    void keepTheirNamesSealedAndNowhereElse() {
        var campaign = examples.campaign("residents");
        var communes = frozen(campaign, 1, ExampleLists.communes());
        drawn(communes);
        var villages = frozen(campaign, 2, ExampleLists.villages(official(communes)));
        drawn(villages);
        var id = count.begin(campaign, "residents", 3, ExampleFrames.programme());
        hand(id, ExampleLists.households(official(villages)));
        var before = people();

        hand(id, ExampleLists.households(official(villages)));

        assertThat(people()).isEqualTo(before);
        assertThat(db.sql("select count(*) from frame.listed where label <> '' and frame = :id")
                        .params(Map.of("id", id.value()))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long people() {
        return db.sql("select count(*) from contact.person").query(Long.class).single();
    }

    private static void refuses(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
