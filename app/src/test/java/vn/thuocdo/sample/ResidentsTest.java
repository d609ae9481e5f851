package vn.thuocdo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.frame.CountFrame;
import vn.thuocdo.frame.DiscardFrame;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.ExampleLists;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.FrameFile;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.StrataFile;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sheet.SheetOutcome;
import vn.thuocdo.statistics.selection.AdultRule;
import vn.thuocdo.statistics.selection.Seed;

/** Communes, villages and households: each step with its list, its frame, its ceremony and its draw. */
class ResidentsTest extends PageTest {

    @TempDir
    Path folder;

    @Autowired
    CountFrame count;

    @Autowired
    DiscardFrame discard;

    @Autowired
    Frames frames;

    @Autowired
    FrameFile frameFile;

    @Autowired
    StrataFile strataFile;

    @Autowired
    Ceremonies ceremonies;

    @Autowired
    Draws draws;

    @Autowired
    SampleFile sampleFile;

    @Autowired
    Campaigns campaigns;

    private ExampleFrames examples;
    private ExampleResidents residents;

    @BeforeAll
    void agencies() {
        examples = new ExampleFrames(db);
        examples.agencies();
        residents = new ExampleResidents(application);
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
        var communes = residents.frozen(campaign, 1, ExampleLists.communes());
        var steps = new ArrayList<DrawId>(List.of(residents.drawn(communes)));
        var villages = residents.frozen(campaign, 2, ExampleLists.villages(residents.official(communes)));
        steps.add(residents.drawn(villages));
        var households = residents.frozen(campaign, 3, ExampleLists.households(residents.official(villages)));
        assertThat(campaigns.get(campaign).stage()).isEqualTo(Stage.FRAME_FROZEN);
        steps.add(residents.drawn(households));

        for (var step : steps) {
            var frame = frames.get(draws.get(step).frame());
            publish(frame);
            assertThat(Redraw.python(folder, seed(step))).isEqualTo(sampleFile.of(step));
        }
        assertThat(steps).extracting(step -> draws.get(step).official()).containsExactly(6, 12, 360);
        assertThat(campaigns.get(campaign).stage()).isEqualTo(Stage.SAMPLED);
        assertThat(estimatedHouseholds(campaign)).isCloseTo(listedHouseholds(campaign), within(1500.0));
        theFieldsListSaysWhichAdultIsAsked(steps.getLast());
        whoObjectsIsNotAsked(households, steps.getLast());
    }

    @Test
    void noStepBuildsOnADrawThatMayBeReplaced() {
        var campaign = examples.campaign("residents");
        var communes = residents.frozen(campaign, 1, ExampleLists.communes());
        residents.drawn(communes);
        var villages = ExampleLists.villages(residents.official(communes));
        var begun = count.begin(campaign, "residents", 2, ExampleFrames.programme());
        residents.hand(begun, villages);
        residents.call(communes, "sai sót khi công bố");

        assertThatThrownBy(() -> residents.freeze(begun))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.FRAME_STEP_BEFORE));
    }

    private void whoObjectsIsNotAsked(Frame households, DrawId draw) {
        var objected = db.sql("""
                insert into privacy.objection (person, since)
                select distinct person, current_date from frame.unit where frame = :frame and person is not null
                on conflict do nothing
                """).param("frame", households.id().value()).update();

        assertThat(objected).isPositive();
        assertThat(signedIn("adults-post@example.vn")
                        .get("/samples/%s/lists/official.csv".formatted(draw.value()))
                        .body())
                .contains("từ chối được hỏi");
    }

    /** Its last columns are those Python prints for the seed of the last step; the files of that step are in place. */
    private void theFieldsListSaysWhichAdultIsAsked(DrawId draw) throws Exception {
        var printed = Redraw.python(folder, seed(draw), "adults").lines().toList();
        var made = new ExampleDraws(application, db);
        made.confirm(made.entered(draw));
        account("adults-post@example.vn", new Grant(Role.FIELD_LEAD, ExampleFrames.POST));
        var lists = "/samples/%s/lists/".formatted(draw.value());

        var lines = signedIn("adults-post@example.vn")
                .get(lists + "official.csv")
                .body()
                .lines()
                .toList();

        assertThat(lines).hasSize(361);
        assertThat(lines.getFirst())
                .endsWith("Hỏi người thứ (nếu hộ có %d người)".formatted(AdultRule.MOST))
                .contains("Ghi chú,Hỏi người thứ (nếu hộ có 1 người),");
        for (var line : lines.subList(1, lines.size())) {
            var cells = List.of(line.split(","));
            var asked = cells.subList(cells.size() - AdultRule.MOST, cells.size());
            assertThat(printed).contains(cells.get(3) + "," + String.join(",", asked));
        }
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
                """)
                .param("campaign", campaign.value())
                .query(Double.class)
                .single();
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
        var communes = residents.frozen(campaign, 1, ExampleLists.communes());
        var draw = residents.drawn(communes);
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
        var communes = residents.frozen(campaign, 1, ExampleLists.communes());
        residents.drawn(communes);
        var drawn = List.copyOf(residents.official(communes));
        var id = count.begin(campaign, "residents", 2, ExampleFrames.programme());

        assertThat(residents.hand(id, ExampleLists.villages(Set.of("39999")))).isInstanceOf(SheetOutcome.Refused.class);
        residents.hand(id, ExampleLists.villages(drawn.subList(0, 5)));
        refuses(Problem.FRAME_LIST_SHORT, () -> residents.freeze(id));
        residents.hand(id, ExampleLists.villages(drawn.subList(5, 6)));
        residents.freeze(id);

        assertThat(strataFile.table(frames.get(id))).doesNotContain("Xã Minh").doesNotContain(drawn.getFirst());
        refuses(Problem.FRAME_STEP_AFTER, () -> residents.call(communes, "sai sót"));
    }

    @Test
    void stayInAFrameWhoseSeedIsBegun() {
        var communes = residents.frozen(examples.campaign("residents"), 1, ExampleLists.communes());
        residents.call(communes, "");

        refuses(
                Problem.FRAME_HAS_SEED,
                () -> discard.discard(communes.id(), communes.revision(), "đổi ý", ExampleFrames.programme()));
    }

    @Test
    void keepTheirNamesSealedAndNowhereElse() {
        var campaign = examples.campaign("residents");
        var communes = residents.frozen(campaign, 1, ExampleLists.communes());
        residents.drawn(communes);
        var villages = residents.frozen(campaign, 2, ExampleLists.villages(residents.official(communes)));
        residents.drawn(villages);
        var id = count.begin(campaign, "residents", 3, ExampleFrames.programme());
        residents.hand(id, ExampleLists.households(residents.official(villages)));
        var before = people();

        residents.hand(id, ExampleLists.households(residents.official(villages)));

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
