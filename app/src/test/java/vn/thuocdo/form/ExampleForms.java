package vn.thuocdo.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.decision.ConfirmDecision;
import vn.thuocdo.decision.EnterDecision;
import vn.thuocdo.decision.Gate;
import vn.thuocdo.decision.SignedDocument;
import vn.thuocdo.frame.ExampleFrames;

/** Campaigns whose plan is issued, with drafts of forms, made by the use cases. */
record ExampleForms(ApplicationContext application, JdbcClient db) {

    CampaignId campaign() {
        var frames = new ExampleFrames(db);
        frames.agencies();
        return frames.campaign("users");
    }

    /** A draft made from the form of that code. */
    FormId draft(CampaignId campaign, String code) {
        var form = vn.thuocdo.questionnaire.forms.Forms.read(code);
        return application.getBean(DrawUpForm.class).drawUp(campaign, "users", 0, form, ExampleFrames.programme());
    }

    Form form(FormId id) {
        return application.getBean(Forms.class).get(id);
    }

    /** Decides on a draft: two people, as always. */
    void decide(FormId form) {
        var day = LocalDate.now(application.getBean(Clock.class));
        var pdf = "%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        var another = new Actor(new UUID(8, 9), "Bình", List.of(new Grant(Role.APPROVER, ExampleFrames.HOME_AFFAIRS)));
        try {
            var decision = application
                    .getBean(EnterDecision.class)
                    .enter(
                            new Gate("form", form.value(), "form"),
                            new SignedDocument("8/QĐ-SNV", day, "Sở Nội vụ", "", "Giám đốc", "Lê An"),
                            "quyet-dinh.pdf",
                            new ByteArrayInputStream(pdf),
                            ExampleFrames.programme());
            application.getBean(ConfirmDecision.class).confirm(decision, another);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
