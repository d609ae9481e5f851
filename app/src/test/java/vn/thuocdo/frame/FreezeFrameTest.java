package vn.thuocdo.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.PageTest;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.statistics.selection.DrawMethod;

class FreezeFrameTest extends PageTest {

    @Autowired
    CountFrame count;

    @Autowired
    LayOutFrame layOut;

    @Autowired
    FreezeFrame freeze;

    @Autowired
    Frames frames;

    @Autowired
    FrameParts parts;

    @Autowired
    FrameFile file;

    @Autowired
    ForgetPeople forget;

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
    void noLists() {
        db.sql("delete from frame.asked").update();
        db.sql("delete from dossier.dossier").update();
    }

    private Frame begin(CampaignId campaign) {
        return frames.get(count.begin(campaign, "users", 1, ExampleFrames.programme()));
    }

    private void freeze(Frame frame) {
        freeze.freeze(frame.id(), frame.revision(), SeedRule.COMMITMENTS, ExampleFrames.programme());
    }

    @Test
    void saysOfEachDossierWhyItIsNotInTheFrame() {
        var campaign = examples.campaign("users");
        examples.list(ExampleFrames.JUSTICE, "A", 12);
        examples.list(ExampleFrames.ELSEWHERE, "E", 3);
        examples.change("A0000001", "procedure = '1.000004'");
        examples.change("A0000002", "procedure = '1.000003'");
        examples.change("A0000003", "applicant = 'ORGANISATION'");
        examples.change("A0000004", "reachable = false");
        examples.change("A0000005", "person = decode(md5('A6'), 'hex')");
        examples.change("A0000007", "returned = '2025-12-31'");

        var funnel = parts.funnel(begin(campaign).id());

        assertThat(funnel)
                .containsExactly(
                        new FunnelLine(FunnelReason.OUT_OF_SCOPE, "", 3),
                        new FunnelLine(FunnelReason.PROCEDURE_EXCLUDED, "mới áp dụng thử", 1),
                        new FunnelLine(FunnelReason.NEVER_INVITED, "", 1),
                        new FunnelLine(FunnelReason.OTHER_ARM, "", 1),
                        new FunnelLine(FunnelReason.UNREACHABLE, "", 1),
                        new FunnelLine(FunnelReason.SAME_PERSON, "", 1),
                        new FunnelLine(FunnelReason.ELIGIBLE, "", 6));
    }

    @Test
    void itsPeopleAreForgottenAfterTheirDayAndItsFileStays() {
        var campaign = examples.campaign("users");
        examples.list(ExampleFrames.HOME_AFFAIRS, "V", 20);
        examples.change("V0000001", "contact = '00000000-0000-7000-8000-0000000000aa'");
        db.sql("insert into contact.person (id, sealed) values ('00000000-0000-7000-8000-0000000000aa', :sealed)")
                .param("sealed", new byte[64])
                .update();
        db.sql("insert into frame.asked values (decode(md5('x'), 'hex'), :id, 'users', '2020-01-01', '2021-01-01')")
                .param("id", campaign.value())
                .update();
        var frame = begin(campaign);
        freeze(frame);
        var before = file.hashes(frame.id(), "").file();

        forget.run();
        assertThat(known(frame)).isEqualTo(1);
        assertThat(db.sql("select count(*) from frame.asked").query(Long.class).single())
                .isZero();
        db.sql("delete from contact.person where id = '00000000-0000-7000-8000-0000000000aa'")
                .update();
        forget.run();

        assertThat(known(frame)).isZero();
        assertThat(file.hashes(frame.id(), "").file()).isEqualTo(before);
    }

    /** Else tomorrow's list would count them as unreachable. */
    @Test
    void whoRefusedIsRememberedAfterTheContactIsGone() {
        examples.list(ExampleFrames.JUSTICE, "A", 12);
        examples.list(ExampleFrames.HOME_AFFAIRS, "H", 12);
        db.sql("update dossier.dossier set contact = gen_random_uuid()").update();
        var frame = begin(examples.campaign("users"));
        freeze(frame);
        db.sql("insert into privacy.objection (person, since) values (decode(md5('A3'), 'hex'), current_date)")
                .update();
        db.sql("""
                insert into frame.listed (frame, line, parent, code, label, size, contact, person)
                select :frame, n, '', 'H' || n, '', 1, gen_random_uuid(), decode(md5('A' || n), 'hex')
                from generate_series(3, 4) n
                """).param("frame", frame.id().value()).update();

        forget.run();

        assertThat(remembered(frame, "unit")).containsExactly(true);
        assertThat(remembered(frame, "listed")).containsExactly(true);
        db.sql("delete from privacy.objection where person = decode(md5('A3'), 'hex')")
                .update();
    }

    /** Whether it is the one who refused, for each who is still known. */
    private List<Boolean> remembered(Frame frame, String table) {
        return db.sql("""
                select person = decode(md5('A3'), 'hex') from frame.%s where frame = :id and person is not null
                """.formatted(table))
                .param("id", frame.id().value())
                .query(Boolean.class)
                .list();
    }

    private long known(Frame frame) {
        return db.sql("select count(*) from frame.unit where frame = :id and contact is not null")
                .param("id", frame.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void keepsWhatADissolvedBodyDidWithItsSuccessorAndApart() {
        var campaign = examples.campaign("users");
        examples.list(ExampleFrames.JUSTICE, "A", 20);
        examples.list(ExampleFrames.DISSOLVED, "D", 10);
        examples.list(ExampleFrames.HOME_AFFAIRS, "H", 20);

        var strata = layOut.strata(begin(campaign));

        assertThat(strata)
                .extracting(Stratum::name)
                .containsExactly("Sở Nội vụ", "Sở Tư pháp", "Sở Tư pháp – thời kỳ trước sắp xếp");
        assertThat(strata).extracting(Stratum::size).containsExactly(10, 7, 3);
        assertThat(strata).extracting(Stratum::reserves).containsExactly(2, 2, 1);
    }

    @Test
    void freezesUnderTheHashOfAFileThatTellsNothing() {
        var campaign = examples.campaign("users");
        examples.list(ExampleFrames.JUSTICE, "A", 30);
        examples.list(ExampleFrames.HOME_AFFAIRS, "H", 30);
        examples.change("A0000001", "person = decode(md5('A2'), 'hex')");
        var frame = begin(campaign);

        freeze(frame);

        var frozen = frames.get(frame.id());
        var text = text(frozen);
        assertThat(frozen.frozen().sha256())
                .isEqualTo(file.hashes(frame.id(), "").file());
        assertThat(text).startsWith("order,stratum,id,size\n1,S0001,").hasLineCount(60);
        assertThat(text.lines().skip(1)).allMatch(line -> line.matches("\\d+,S000[12],[0-9a-f]{32},1"));
        assertThat(campaigns.get(campaign).stage()).isEqualTo(Stage.FRAME_FROZEN);
        assertThat(db.sql("select sum(multiplicity) from frame.unit where frame = :f")
                        .param("f", frame.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(60);
    }

    private String text(Frame frame) {
        var bytes = new ByteArrayOutputStream();
        file.write(frame.id(), bytes);
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void marksThosePeopleWhoWereAskedNotLongAgo() {
        var campaign = examples.campaign("users");
        examples.list(ExampleFrames.JUSTICE, "A", 12);
        examples.list(ExampleFrames.HOME_AFFAIRS, "H", 12);
        db.sql("""
                insert into frame.asked (person, campaign, arm, asked_on, keep_until)
                values (decode(md5('A3'), 'hex'), :other, 'users', current_date - 30, current_date + 300)
                """).param("other", UUID.randomUUID()).update();
        var frame = begin(campaign);

        freeze(frame);

        assertThat(db.sql("select count(*) from frame.unit where frame = :f and not_asked")
                        .param("f", frame.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void tellsThatListsChangedSinceTheyWereCounted() {
        var campaign = examples.campaign("users");
        examples.list(ExampleFrames.JUSTICE, "A", 30);
        examples.list(ExampleFrames.HOME_AFFAIRS, "H", 30);
        var frame = begin(campaign);
        examples.list(ExampleFrames.JUSTICE, "B", 1);

        assertThatThrownBy(() -> freeze(frame))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.FRAME_OUTDATED));
        assertThat(frames.get(frame.id()).isDraft()).isTrue();
    }

    @Test
    void isNotThereWhenItsTransactionIsCutOff() {
        var campaign = examples.campaign("users");
        examples.list(ExampleFrames.JUSTICE, "A", 30);
        examples.list(ExampleFrames.HOME_AFFAIRS, "H", 30);
        var frame = begin(campaign);

        transactions.executeWithoutResult(status -> {
            freeze(frame);
            status.setRollbackOnly();
        });

        assertThat(text(frame)).hasLineCount(1);
        assertThat(campaigns.get(campaign).stage()).isEqualTo(Stage.PLANNED);
        freeze(frame);
        assertThat(frames.get(frame.id()).isFrozen()).isTrue();
    }

    @Test
    void letsOneOfTwoAtOnceWinAndTellsTheOther() throws Exception {
        var campaign = examples.campaign("users");
        examples.list(ExampleFrames.JUSTICE, "A", 30);
        examples.list(ExampleFrames.HOME_AFFAIRS, "H", 30);
        var frame = begin(campaign);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> attempt = () -> {
                try {
                    freeze(frame);
                    return "frozen";
                } catch (Refused refused) {
                    return refused.problem();
                }
            };
            var answers = threads.invokeAll(List.of(attempt, attempt));

            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder("frozen", Problem.FRAME_CHANGED);
        }
    }

    @Test
    void isNotFrozenByThoseWhoAreMeasured() {
        var campaign = examples.campaign("users");
        examples.list(ExampleFrames.JUSTICE, "A", 30);
        var frame = begin(campaign);

        assertThatThrownBy(
                        () -> freeze.freeze(frame.id(), frame.revision(), SeedRule.COMMITMENTS, ExampleFrames.agency()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.NOT_ALLOWED));
    }

    @Test
    void mergesSmallStrataWithinTheirAgency() {
        var campaign = examples.campaign("users");
        examples.list(ExampleFrames.JUSTICE, "A", 31);
        examples.list(ExampleFrames.HOME_AFFAIRS, "H", 30);
        examples.change("A0000001", "procedure = '1.000002'");
        var frame = begin(campaign);

        var design = new Frame.Design(Layout.FIELD, 5, DrawMethod.SYSTEMATIC, 0);
        var strata = layOut.preview(frame, design, Map.of());

        assertThat(strata).extracting(Stratum::name).containsExactly("Sở Nội vụ – Hộ tịch", "Sở Tư pháp – nhóm gộp");
        assertThat(strata).extracting(Stratum::units).containsExactly(30L, 31L);
    }

    @Test
    void givesEachStratumTwoWhereTheQuotaAllows() {
        var cell = new Cell(ExampleFrames.JUSTICE, false, "", "ONLINE", 1000, 0);
        var small = new Cell(ExampleFrames.JUSTICE, true, "", "ONLINE", 3, 0);
        var strata = List.of(
                new Stratum("S0001", "a", ExampleFrames.JUSTICE, false, List.of(cell), 1000, 0, 0),
                new Stratum("S0002", "b", ExampleFrames.JUSTICE, true, List.of(small), 3, 0, 0));

        var sized = new QuotaAllocation(Map.of(ExampleFrames.JUSTICE, 40L), new BigDecimal("0.5")).of(strata);

        assertThat(sized).extracting(Stratum::size).containsExactly(38, 2);
        assertThat(sized).extracting(Stratum::reserves).containsExactly(19, 1);
    }
}
