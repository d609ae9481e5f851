package vn.thuocdo.response;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.decision.EnterDecision;
import vn.thuocdo.decision.Gate;
import vn.thuocdo.decision.SignedDocument;
import vn.thuocdo.form.DrawUpForm;
import vn.thuocdo.form.FormId;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.identity.InvitationTokens;
import vn.thuocdo.questionnaire.forms.Forms;
import vn.thuocdo.sample.ExampleDraws;

/** Campaigns in the field, made by the use cases. */
public record ExampleField(ApplicationContext application, JdbcClient db) {

    /** A campaign of users whose minutes and form are decided. */
    CampaignId ready() {
        return ready("users", Forms.SIPAS_2026_USERS, () -> {});
    }

    private CampaignId ready(String arm, String form, Runnable people) {
        var draws = new ExampleDraws(application, db);
        draws.lists();
        people.run();
        var frame = draws.frozen(arm);
        draws.confirm(draws.entered(draws.drawn(frame, "")));
        form(frame.campaign(), arm, form, draws);
        return frame.campaign();
    }

    private FormId form(CampaignId campaign, String arm, String questionnaire, ExampleDraws draws) {
        var form = application
                .getBean(DrawUpForm.class)
                .drawUp(campaign, arm, 0, Forms.read(questionnaire), ExampleFrames.programme());
        var day = LocalDate.now(application.getBean(Clock.class));
        var pdf = "%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        try {
            draws.confirm(application
                    .getBean(EnterDecision.class)
                    .enter(
                            new Gate("form", form.value(), "form"),
                            new SignedDocument("7/QĐ-SNV", day, "Sở Nội vụ", "", "Giám đốc", "Lê An"),
                            "quyet-dinh.pdf",
                            new ByteArrayInputStream(pdf),
                            ExampleFrames.programme()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return form;
    }

    /** The same, and people are asked. */
    CampaignId opened() {
        return opened(() -> {});
    }

    /** @param people does to the dossiers what is needed before they are drawn from */
    public CampaignId opened(Runnable people) {
        return opened(ready("users", Forms.SIPAS_2026_USERS, people));
    }

    /** A campaign in which organisations are asked. */
    CampaignId organisations() {
        Runnable theirs = () ->
                db.sql("update dossier.dossier set applicant = 'ORGANISATION'").update();
        return opened(ready("organisations", Forms.SIPAS_2026_ORGANISATIONS, theirs));
    }

    private CampaignId opened(CampaignId campaign) {
        application.getBean(OpenField.class).open(campaign, ExampleFrames.programme());
        return campaign;
    }

    /** The tokens of its letters. */
    public List<String> tokens(CampaignId campaign) {
        var arm = application.getBean(Campaigns.class).arms(campaign).getFirst().code();
        var units = application.getBean(DrawnUnits.class).of(campaign, arm).keySet();
        return List.copyOf(application
                .getBean(InvitationTokens.class)
                .of(campaign.value(), units)
                .values());
    }
}
