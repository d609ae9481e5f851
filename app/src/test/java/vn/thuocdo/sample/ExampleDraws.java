package vn.thuocdo.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Contacts;
import vn.thuocdo.decision.ConfirmDecision;
import vn.thuocdo.decision.DecisionId;
import vn.thuocdo.decision.EnterDecision;
import vn.thuocdo.decision.Gate;
import vn.thuocdo.decision.SignedDocument;
import vn.thuocdo.frame.CountFrame;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.FreezeFrame;
import vn.thuocdo.frame.LayOutFrame;
import vn.thuocdo.frame.Layout;
import vn.thuocdo.frame.SeedRule;
import vn.thuocdo.statistics.selection.DrawMethod;
import vn.thuocdo.statistics.selection.SeedCeremony;

/** Frozen frames, ceremonies, draws and signed minutes, made by the use cases. */
public record ExampleDraws(ApplicationContext application, JdbcClient db) {

    /** A line nobody knows; each ceremony takes new ones. */
    static String line(String body) {
        return body + " " + UUID.randomUUID();
    }

    public ExampleFrames lists() {
        var examples = new ExampleFrames(db);
        examples.agencies();
        db.sql("delete from frame.asked").update();
        db.sql("delete from dossier.dossier").update();
        examples.list(ExampleFrames.JUSTICE, "A", 60);
        examples.list(ExampleFrames.HOME_AFFAIRS, "H", 45);
        return examples;
    }

    /** A contact for every dossier: its name ends in the code. */
    void contacts() {
        var contacts = application.getBean(Contacts.class);
        db.sql("select code from dossier.dossier").query(String.class).list().forEach(code -> {
            var id = UUID.randomUUID();
            contacts.keep(id, new Contact("=Nguyễn Văn " + code, "+84912345678", "", "Thôn Một"), null);
            db.sql("update dossier.dossier set contact = :id where code = :code")
                    .param("id", id)
                    .param("code", code)
                    .update();
        });
    }

    Frame frozen(CampaignId campaign, DrawMethod method, SeedRule rule) {
        var frames = application.getBean(Frames.class);
        var arm = application.getBean(Campaigns.class).arms(campaign).getFirst().code();
        var id = application.getBean(CountFrame.class).begin(campaign, arm, 1, ExampleFrames.programme());
        var design = new Frame.Design(Layout.CHANNEL, 0, method, 0);
        application
                .getBean(LayOutFrame.class)
                .keep(id, frames.get(id).revision(), design, Map.of(), ExampleFrames.programme());
        application.getBean(FreezeFrame.class).freeze(id, frames.get(id).revision(), rule, ExampleFrames.programme());
        return frames.get(id);
    }

    /** A frame of two departments, from which ten are drawn at each. */
    public Frame frozen() {
        return frozen("users");
    }

    /** The same of another arm. */
    public Frame frozen(String arm) {
        var campaign = new ExampleFrames(db).campaign(arm);
        return frozen(campaign, DrawMethod.SIMPLE_RANDOM, SeedRule.COMMITMENTS);
    }

    CeremonyId called(Frame frame, String reason) {
        return application
                .getBean(HoldCeremony.class)
                .call(
                        frame.id(),
                        List.of(new AgencyId(ExampleFrames.HOME_AFFAIRS), new AgencyId(ExampleFrames.FRONT)),
                        Instant.now().plusSeconds(3600),
                        reason,
                        ExampleFrames.programme());
    }

    /** A ceremony of two bodies whose seed is made. */
    public CeremonyId finished(Frame frame, String reason) {
        var take = application.getBean(TakePart.class);
        var id = called(frame, reason);
        var ours = line("Sở Nội vụ");
        var theirs = line("Mặt trận Tổ quốc");
        take.commit(id, 1, SeedCeremony.hash(ours), ExampleFrames.programme());
        take.commit(id, 2, SeedCeremony.hash(theirs), ExampleFrames.supervisor());
        take.open(id, 2, theirs, ExampleFrames.supervisor());
        take.open(id, 1, ours, ExampleFrames.programme());
        return id;
    }

    public DrawId drawn(Frame frame, String reason) {
        return application.getBean(DrawSample.class).draw(finished(frame, reason), ExampleFrames.programme());
    }

    /** The signed minutes as the first of two people enters them. */
    public DecisionId entered(DrawId draw) {
        return entered(draw, 0);
    }

    /** @param days after today that they were signed on */
    DecisionId entered(DrawId draw, int days) {
        var day = LocalDate.now(application.getBean(Clock.class)).plusDays(days);
        var pdf = "%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        var document = new SignedDocument("5/BB-SNV", day, "Sở Nội vụ", "", "Giám đốc", "Lê An");
        try {
            return application
                    .getBean(EnterDecision.class)
                    .enter(
                            new Gate("draw", draw.value(), "sample"),
                            document,
                            "bien-ban.pdf",
                            new ByteArrayInputStream(pdf),
                            ExampleFrames.programme());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void confirm(DecisionId decision) {
        var another = new Actor(new UUID(8, 9), "Bình", List.of(new Grant(Role.APPROVER, ExampleFrames.HOME_AFFAIRS)));
        application.getBean(ConfirmDecision.class).confirm(decision, another);
    }

    /** Later modules move a campaign on; here it is put there. */
    void stage(CampaignId campaign, Stage stage) {
        db.sql("update campaign.campaign set stage = :stage where id = :id")
                .param("stage", stage.name())
                .param("id", campaign.value())
                .update();
    }
}
