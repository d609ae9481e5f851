package vn.thuocdo.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuocdo.PageTest;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sheet.SheetFault;
import vn.thuocdo.sheet.SheetOutcome;

class TakeListTest extends PageTest {

    @Autowired
    CountFrame count;

    @Autowired
    TakeList take;

    @Autowired
    FreezeFrame freeze;

    @Autowired
    Frames frames;

    @Autowired
    FrameParts parts;

    @Autowired
    Lists lists;

    @Autowired
    Campaigns campaigns;

    private ExampleFrames examples;

    @BeforeAll
    void agencies() {
        examples = new ExampleFrames(db);
        examples.agencies();
    }

    private FrameId begun(CampaignId campaign) {
        return count.begin(campaign, "residents", 1, ExampleFrames.programme());
    }

    private FrameId begun() {
        return begun(examples.campaign("residents"));
    }

    private SheetOutcome take(FrameId id, String csv) {
        try (var sheet = ExampleLists.sheet(csv)) {
            return take.take(id, frames.get(id).revision(), sheet, ExampleFrames.programme());
        }
    }

    @Test
    void freezesCommunesInTheGroupsTheListNames() {
        var campaign = examples.campaign("residents");
        var id = begun(campaign);

        var outcome = take(id, ExampleLists.communes());
        freeze.freeze(id, frames.get(id).revision(), SeedRule.COMMITMENTS, ExampleFrames.programme());

        assertThat(outcome).isEqualTo(new SheetOutcome.Kept(12, 0));
        assertThat(frames.get(id).units()).isEqualTo(12);
        assertThat(parts.strata(id)).extracting(Stratum::name).containsExactly("Nông thôn", "Đô thị");
        assertThat(parts.strata(id)).extracting(Stratum::size).containsExactly(3, 3);
        assertThat(campaigns.get(campaign).stage()).isEqualTo(Stage.FRAME_FROZEN);
    }

    @Test
    void tellsEverythingThatIsWrongAndKeepsNothing() {
        var id = begun();

        var outcome = take(id, """
                Mã xã,Tên xã,Số hộ
                30001,Xã Một,100
                30001,Xã Hai,1.200
                3 0003,,250
                30001,Xã Một,0
                30001,Xã Một,7
                """);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SheetOutcome.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(SheetFault::row, SheetFault::code)
                                .containsExactly(
                                        tuple(3L, "frame.fault.count"),
                                        tuple(4L, "frame.fault.code"),
                                        tuple(4L, "sheet.fault.blank"),
                                        tuple(5L, "frame.fault.count"),
                                        tuple(6L, "frame.fault.twice")));
        assertThat(lists.lines(id)).isEmpty();
        assertThat(lists.faults(id)).hasSize(5);
    }

    @Test
    void aSlipInAnOfficialCodeIsTold() {
        db.sql("""
                insert into place.place (code, level, kind, name, parent, valid, search)
                values ('30091', 3, 'COMMUNE', 'Xã Chín Mốt', '01', '[2025-07-01,)', ' xa chin mot')
                """).update();
        var outcome = take(begun(), """
                Mã xã,Tên xã,Số hộ
                30091,Xã Chín Mốt,100
                30019,Xã Chín Mốt,120
                """);
        db.sql("delete from place.place where code = '30091'").update();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SheetOutcome.Refused.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(new SheetFault(3, "Mã xã", "frame.fault.commune", "30019")));
    }

    @Test
    void replacesTheListHandedInBefore() {
        var id = begun();
        take(id, ExampleLists.communes());

        take(id, "Mã xã,Tên xã,Số hộ\n30001,Xã Một,100\n");

        assertThat(lists.lines(id)).containsExactly(new ListLine("Toàn địa bàn", "30001", "Xã Một", 100, null));
        assertThat(lists.faults(id)).isEmpty();
    }

    @Test
    void tellsWhoeverComesSecond() {
        var id = begun();
        var revision = frames.get(id).revision();
        take(id, ExampleLists.communes());

        refuses(Problem.FRAME_CHANGED, () -> {
            try (var sheet = ExampleLists.sheet(ExampleLists.communes())) {
                take.take(id, revision, sheet, ExampleFrames.programme());
            }
        });
    }

    @Test
    void wantsNoVillagesBeforeCommunesAreDrawn() {
        var campaign = examples.campaign("residents");
        var id = begun(campaign);
        take(id, ExampleLists.communes());
        freeze.freeze(id, frames.get(id).revision(), SeedRule.COMMITMENTS, ExampleFrames.programme());

        refuses(Problem.FRAME_STEP_BEFORE, () -> count.begin(campaign, "residents", 2, ExampleFrames.programme()));
    }

    @Test
    void isNotFrozenWithoutAList() {
        var id = begun();

        refuses(Problem.FRAME_EMPTY, () -> freeze.freeze(id, 1, SeedRule.COMMITMENTS, ExampleFrames.programme()));
        assertThat(frames.get(id).state()).isEqualTo(FrameState.DRAFT);
    }

    private static void refuses(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
