package vn.thuocdo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.PageTest;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.frame.CountFrame;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.FrameFile;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.FreezeFrame;
import vn.thuocdo.frame.LayOutFrame;
import vn.thuocdo.frame.Layout;
import vn.thuocdo.frame.SeedRule;
import vn.thuocdo.frame.StrataFile;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.statistics.selection.DrawMethod;
import vn.thuocdo.statistics.selection.SeedCeremony;

class DrawSampleTest extends PageTest {

    private static final String OURS = "Sở Nội vụ 8f2c61d09be37a45";
    private static final String THEIRS = "Mặt trận Tổ quốc 17be904c2d5fa386";

    @Autowired
    CountFrame count;

    @Autowired
    LayOutFrame layOut;

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

    private ExampleFrames examples;

    @BeforeAll
    void agencies() {
        examples = new ExampleFrames(db);
        examples.agencies();
    }

    @BeforeEach
    void lists() {
        db.sql("delete from frame.asked").update();
        db.sql("delete from dossier.dossier").update();
        examples.list(ExampleFrames.JUSTICE, "A", 60);
        examples.list(ExampleFrames.HOME_AFFAIRS, "H", 45);
    }

    private Frame frozen(CampaignId campaign, DrawMethod method) {
        var id = count.begin(campaign, "users", 1, ExampleFrames.programme());
        var design = new Frame.Design(Layout.CHANNEL, 0, method, 0);
        layOut.keep(id, frames.get(id).revision(), design, Map.of(), ExampleFrames.programme());
        freeze.freeze(id, frames.get(id).revision(), SeedRule.COMMITMENTS, ExampleFrames.programme());
        return frames.get(id);
    }

    private Frame frozen() {
        return frozen(examples.campaign("users"), DrawMethod.SIMPLE_RANDOM);
    }

    private CeremonyId call(Frame frame, String reason) {
        return hold.call(
                frame.id(),
                List.of(new AgencyId(ExampleFrames.HOME_AFFAIRS), new AgencyId(ExampleFrames.FRONT)),
                Instant.now().plusSeconds(3600),
                reason,
                ExampleFrames.programme());
    }

    private CeremonyId finished(Frame frame, String reason) {
        var id = call(frame, reason);
        take.commit(id, 1, SeedCeremony.hash(OURS + reason), ExampleFrames.programme());
        take.commit(id, 2, SeedCeremony.hash(THEIRS), ExampleFrames.supervisor());
        take.open(id, 2, THEIRS, ExampleFrames.supervisor());
        take.open(id, 1, OURS + reason, ExampleFrames.programme());
        return id;
    }

    @ParameterizedTest
    @EnumSource
    void isDrawnAgainByPythonFromThePublishedFiles(DrawMethod method, @TempDir Path folder) throws Exception {
        var frame = frozen(examples.campaign("users"), method);
        var ceremony = finished(frame, "");
        var drawn = draw.draw(ceremony, ExampleFrames.programme());
        try (var out = Files.newOutputStream(folder.resolve("frame.csv"))) {
            frameFile.write(frame.id(), out);
        }
        Files.writeString(folder.resolve("strata.csv"), strataFile.table(frame));

        var again = python(folder, ceremonies.get(ceremony).seedText());

        assertThat(again).isEqualTo(sampleFile.of(drawn));
        assertThat(SampleFile.sha256(again)).isEqualTo(draws.get(drawn).sha256());
        assertThat(draws.get(drawn).official()).isEqualTo(20);
        assertThat(campaigns.get(frame.campaign()).stage()).isEqualTo(Stage.SAMPLED);
    }

    private static String python(Path folder, String seed) throws IOException, InterruptedException {
        var script = Path.of("src/main/resources/static/site/redraw.py").toAbsolutePath();
        try {
            var process = new ProcessBuilder("python3", script.toString(), "frame.csv", "strata.csv", seed)
                    .directory(folder.toFile())
                    .redirectOutput(folder.resolve("again.csv").toFile())
                    .redirectError(folder.resolve("complaint.txt").toFile())
                    .start();
            assertThat(process.waitFor())
                    .as(Files.readString(folder.resolve("complaint.txt")))
                    .isZero();
        } catch (IOException e) {
            assumeTrue(System.getenv("CI") != null, "no python3 on the PATH");
            throw new AssertionError("install python3 and see that it is on the PATH", e);
        }
        return Files.readString(folder.resolve("again.csv"));
    }

    @Test
    void noBodyCanChangeWhatItCommittedTo() {
        var id = call(frozen(), "");
        take.commit(id, 1, SeedCeremony.hash(OURS), ExampleFrames.programme());

        refuses(Problem.COMMITMENTS_MISSING, () -> take.open(id, 1, OURS, ExampleFrames.programme()));
        refuses(
                Problem.CEREMONY_MOVED_ON,
                () -> take.commit(id, 1, SeedCeremony.hash("something else again"), ExampleFrames.programme()));
        refuses(
                Problem.COMMITMENT_COPIED,
                () -> take.commit(id, 2, SeedCeremony.hash(OURS), ExampleFrames.supervisor()));
        refuses(Problem.NOT_ALLOWED, () -> take.commit(id, 2, SeedCeremony.hash(THEIRS), ExampleFrames.programme()));
        take.commit(id, 2, SeedCeremony.hash(THEIRS), ExampleFrames.supervisor());
        take.open(id, 2, THEIRS, ExampleFrames.supervisor());
    }

    /** The last to open knows all others, tries as it may, and still has one line that is taken. */
    @Test
    void theLastToOpenHasNothingLeftToChoose() {
        var id = call(frozen(), "");
        take.commit(id, 1, SeedCeremony.hash(OURS), ExampleFrames.programme());
        take.commit(id, 2, SeedCeremony.hash(THEIRS), ExampleFrames.supervisor());
        take.open(id, 2, THEIRS, ExampleFrames.supervisor());

        for (var tries = 0; tries < 50; tries++) {
            var ground = OURS.substring(0, 12) + "%08x".formatted(tries * 7919);
            refuses(Problem.CONTRIBUTION_DIFFERS, () -> take.open(id, 1, ground, ExampleFrames.programme()));
        }
        take.open(id, 1, OURS, ExampleFrames.programme());

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
    }

    @Test
    void isNotDrawnTwiceByOneSeedNorFromAFrameThatWasTamperedWith() {
        var frame = frozen();
        var ceremony = finished(frame, "");
        var damaged = frozen();
        var other = finished(damaged, "");
        db.sql("update frame.unit set id = reverse(id) where frame = :f and ordinal = 1")
                .param("f", damaged.id().value())
                .update();

        draw.draw(ceremony, ExampleFrames.programme());

        refuses(Problem.DRAW_MADE, () -> draw.draw(ceremony, ExampleFrames.programme()));
        refuses(Problem.FRAME_DAMAGED, () -> draw.draw(other, ExampleFrames.programme()));
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
