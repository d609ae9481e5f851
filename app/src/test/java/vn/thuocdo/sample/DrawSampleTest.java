package vn.thuocdo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.PageTest;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.frame.CountFrame;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.FrameFile;
import vn.thuocdo.frame.FrameId;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.FreezeFrame;
import vn.thuocdo.frame.SeedRule;
import vn.thuocdo.frame.StrataFile;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.statistics.selection.DrawMethod;
import vn.thuocdo.statistics.selection.SeedCeremony;

class DrawSampleTest extends PageTest {

    @Autowired
    CountFrame count;

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
    TakePart take;

    @Autowired
    Ceremonies ceremonies;

    @Autowired
    DrawSample draw;

    @Autowired
    Draws draws;

    @Autowired
    SampleFile sampleFile;

    @Autowired
    Campaigns campaigns;

    @Autowired
    TransactionTemplate transactions;

    private ExampleDraws made;
    private ExampleFrames examples;

    private String ours = "";
    private String theirs = "";

    @BeforeEach
    void newLines() {
        ours = ExampleDraws.line("Sở Nội vụ");
        theirs = ExampleDraws.line("Mặt trận Tổ quốc");
    }

    @BeforeEach
    void lists() {
        made = new ExampleDraws(application, db);
        examples = made.lists();
    }

    private Frame frozen() {
        return made.frozen();
    }

    private CeremonyId call(Frame frame, String reason) {
        return made.called(frame, reason);
    }

    private CeremonyId finished(Frame frame, String reason) {
        return made.finished(frame, reason);
    }

    @ParameterizedTest
    @EnumSource
    void isDrawnAgainByPythonFromThePublishedFiles(DrawMethod method, @TempDir Path folder) throws Exception {
        var frame = made.frozen(examples.campaign("users"), method, SeedRule.COMMITMENTS);
        var ceremony = finished(frame, "");
        var drawn = draw.draw(ceremony, ExampleFrames.programme());

        var again = redrawn(folder, frame, ceremony);

        assertThat(again).isEqualTo(sampleFile.of(drawn));
        assertThat(SampleFile.sha256(again)).isEqualTo(draws.get(drawn).sha256());
        assertThat(draws.get(drawn).official()).isEqualTo(20);
        assertThat(campaigns.get(frame.campaign()).stage()).isEqualTo(Stage.SAMPLED);
    }

    private String redrawn(Path folder, Frame frame, CeremonyId ceremony) throws IOException, InterruptedException {
        try (var out = Files.newOutputStream(folder.resolve("frame.csv"))) {
            frameFile.write(frame.id(), out);
        }
        Files.writeString(folder.resolve("strata.csv"), strataFile.table(frame));
        return Redraw.python(folder, ceremonies.get(ceremony).seedText());
    }

    /** Communes by their people, villages within each, households within each: sizes are unequal, and some certain. */
    @Test
    void aSampleOfThreeStagesIsDrawnAgainByPython(@TempDir Path folder) throws Exception {
        var campaign = examples.campaign("residents");
        var parents = List.of("Đồng bằng", "Miền núi");

        for (var step = 1; step <= 3; step++) {
            var id = count.begin(campaign, "residents", step, ExampleFrames.programme());
            list(id, step, parents);
            freeze.freeze(id, frames.get(id).revision(), SeedRule.COMMITMENTS, ExampleFrames.programme());
            var ceremony = finished(frames.get(id), "bước " + step);
            var drawn = draw.draw(ceremony, ExampleFrames.programme());

            assertThat(redrawn(folder, frames.get(id), ceremony)).isEqualTo(sampleFile.of(drawn));
            parents = List.copyOf(draws.official(id).keySet());
        }

        assertThat(campaigns.get(campaign).stage()).isEqualTo(Stage.SAMPLED);
        var frame = frames.living(campaign, "residents", 2).orElseThrow();
        assertThat(visitor()
                        .get("/draws/frames/%s/strata.csv".formatted(frame.id().value()))
                        .statusCode())
                .isEqualTo(403);
    }

    private void list(FrameId frame, int step, List<String> parents) {
        var line = 0;
        for (var parent : parents) {
            for (var at = 1; at <= 7; at++) {
                db.sql("""
                        insert into frame.listed (frame, line, parent, code, label, size)
                        values (:frame, :line, :parent, :code, :code, :size)
                        """)
                        .param("frame", frame.value())
                        .param("line", ++line)
                        .param("parent", parent)
                        .param("code", "%d.%03d".formatted(step, line))
                        .param("size", at == 7 ? 5000 : 40 + 31 * at * step)
                        .update();
            }
        }
    }

    @Test
    void noBodyCanChangeWhatItCommittedTo() {
        var id = call(frozen(), "");
        take.commit(id, 1, SeedCeremony.hash(ours), ExampleFrames.programme());

        refuses(Problem.COMMITMENTS_MISSING, () -> take.open(id, 1, ours, ExampleFrames.programme()));
        refuses(
                Problem.CEREMONY_MOVED_ON,
                () -> take.commit(id, 1, SeedCeremony.hash("something else again"), ExampleFrames.programme()));
        refuses(
                Problem.COMMITMENT_COPIED,
                () -> take.commit(id, 2, SeedCeremony.hash(ours), ExampleFrames.supervisor()));
        refuses(Problem.NOT_ALLOWED, () -> take.commit(id, 2, SeedCeremony.hash(theirs), ExampleFrames.programme()));
        take.commit(id, 2, SeedCeremony.hash(theirs), ExampleFrames.supervisor());
        take.open(id, 2, theirs, ExampleFrames.supervisor());
    }

    /** The last to open knows all others, tries as it may, and still has one line that is taken. */
    @Test
    void theLastToOpenHasNothingLeftToChoose() {
        ours = "Sở Nội vụ 8f2c61d09be37a45";
        theirs = "Mặt trận Tổ quốc 17be904c2d5fa386";
        var id = call(frozen(), "");
        take.commit(id, 1, SeedCeremony.hash(ours), ExampleFrames.programme());
        take.commit(id, 2, SeedCeremony.hash(theirs), ExampleFrames.supervisor());
        take.open(id, 2, theirs, ExampleFrames.supervisor());

        for (var tries = 0; tries < 50; tries++) {
            var ground = ours.substring(0, 12) + "%08x".formatted(tries * 7919);
            refuses(Problem.CONTRIBUTION_DIFFERS, () -> take.open(id, 1, ground, ExampleFrames.programme()));
        }
        take.open(id, 1, ours, ExampleFrames.programme());

        assertThat(ceremonies.get(id).seedText())
                .isEqualTo("7d9f42abe4724d549ead7cfbbde6e07824ab6f4a9802c0d1eae0c18d1f706f80");
        refuses(Problem.CEREMONY_MOVED_ON, () -> hold.abandon(id, "không vừa ý", ExampleFrames.programme()));
    }

    @Test
    void aContributionKeptBackIsOnRecordAndNobodyIsReplacedBeforeTheDeadline() {
        var id = call(frozen(), "");

        refuses(Problem.DEADLINE_NOT_OVER, () -> hold.abandon(id, "vắng mặt", ExampleFrames.programme()));
        db.sql("update sample.ceremony set deadline = now() - interval '1 minute' where id = :id")
                .param("id", id.value())
                .update();
        hold.abandon(id, "vắng mặt", ExampleFrames.programme());

        assertThat(ceremonies.get(id).state()).isEqualTo(Ceremony.State.VOID);
        assertThat(ceremonies.get(id).voidText()).isEqualTo("vắng mặt");
    }

    @Test
    void aRedrawIsANewCeremonyAndTheOldDrawStaysWithItsReason() {
        var frame = frozen();
        var first = draw.draw(finished(frame, ""), ExampleFrames.programme());

        refuses(Problem.FRAME_REASON, () -> call(frame, ""));
        var second = draw.draw(finished(frame, "sai sót khi công bố"), ExampleFrames.programme());

        assertThat(draws.get(first).replacedText()).isEqualTo("sai sót khi công bố");
        assertThat(draws.of(frame.id())).extracting(Drawing::id).containsExactly(first, second);
        assertThat(draws.living(frame.id()).orElseThrow().id()).isEqualTo(second);
        assertThat(db.sql("select count(*) from frame.asked").query(Long.class).single())
                .isEqualTo(20);
    }

    @Test
    void isNotDrawnTwiceByOneSeed() {
        var ceremony = finished(frozen(), "");

        draw.draw(ceremony, ExampleFrames.programme());

        refuses(Problem.DRAW_MADE, () -> draw.draw(ceremony, ExampleFrames.programme()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update frame.block set lines = replace(lines, ',1', ',2') where frame = :f", // what was published
                "update frame.unit set id = reverse(id) where frame = :f", // whom its lines stand for
                "delete from frame.block where frame = :f"
            })
    void isNotDrawnFromAFrameThatWasTamperedWith(String how) {
        var frame = frozen();
        var ceremony = finished(frame, "");
        db.sql(how).param("f", frame.id().value()).update();

        refuses(Problem.FRAME_DAMAGED, () -> draw.draw(ceremony, ExampleFrames.programme()));
    }

    @Test
    void takesItsSeedFromAPublicEventOnceItIsOverAndTwoBodiesAgree() {
        var over = Instant.now().plusSeconds(3600);
        var rule = new SeedRule("Xổ số kiến thiết, kỳ quay 15/10/2025", over, 11);
        var frame = made.frozen(examples.campaign("users"), DrawMethod.SYSTEMATIC, rule);
        refuses(Problem.EVENT_NOT_OVER, () -> call(frame, ""));
        db.sql("update frame.frame set event_at = now() - interval '1 minute' where id = :id")
                .param("id", frame.id().value())
                .update();
        var id = call(frame, "");

        take.open(id, 1, "482913 77121", ExampleFrames.programme());
        var outcome = "482913; 77.120";
        refuses(Problem.OUTCOME_DIGITS, () -> take.open(id, 2, "482913", ExampleFrames.supervisor()));
        refuses(Problem.OUTCOME_DIGITS, () -> take.open(id, 2, "giải 482913 77121", ExampleFrames.supervisor()));
        refuses(Problem.OUTCOME_DIFFERS, () -> take.open(id, 2, outcome, ExampleFrames.supervisor()));
        take.open(id, 1, " 482-913  77120", ExampleFrames.programme());
        take.open(id, 2, outcome, ExampleFrames.supervisor());

        assertThat(ceremonies.get(id).seedText())
                .isEqualTo(SeedCeremony.ofEvent("48291377120").hex());
        draw.draw(id, ExampleFrames.programme());
        assertThat(ceremonies.get(call(frame, "sai sót")).isOfEvent()).isFalse();
    }

    @Test
    void aBodyThatStaysAwayIsReplacedAfterItsTime() {
        var id = call(frozen(), "");
        take.commit(id, 1, SeedCeremony.hash(ours), ExampleFrames.programme());
        var veterans = new AgencyId(ExampleFrames.VETERANS);
        var deadline = Instant.now().plusSeconds(3600);

        refuses(
                Problem.DEADLINE_NOT_OVER,
                () -> hold.replace(id, 2, veterans, "vắng mặt", deadline, ExampleFrames.programme()));
        db.sql("update sample.ceremony set deadline = now() - interval '1 minute' where id = :id")
                .param("id", id.value())
                .update();
        refuses(
                Problem.CEREMONY_BODIES,
                () -> hold.replace(
                        id, 2, new AgencyId(ExampleFrames.POST), "vắng", deadline, ExampleFrames.programme()));
        refuses(
                Problem.CEREMONY_MOVED_ON,
                () -> hold.replace(id, 1, veterans, "vắng mặt", deadline, ExampleFrames.programme()));
        hold.replace(id, 2, veterans, "vắng mặt", deadline, ExampleFrames.programme());

        assertThat(ceremonies.get(id).present()).extracting(Body::name).contains("Hội Cựu chiến binh tỉnh");
        refuses(Problem.NOT_ALLOWED, () -> take.commit(id, 2, SeedCeremony.hash(theirs), ExampleFrames.supervisor()));
    }

    @Test
    void isNotThereWhenItsTransactionIsCutOff() {
        var frame = frozen();
        var ceremony = finished(frame, "");

        transactions.executeWithoutResult(status -> {
            draw.draw(ceremony, ExampleFrames.programme());
            status.setRollbackOnly();
        });

        assertThat(draws.of(frame.id())).isEmpty();
        assertThat(campaigns.get(frame.campaign()).stage()).isEqualTo(Stage.FRAME_FROZEN);
        draw.draw(ceremony, ExampleFrames.programme());
        assertThat(draws.of(frame.id())).hasSize(1);
    }

    private static void refuses(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
