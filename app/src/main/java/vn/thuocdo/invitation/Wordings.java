package vn.thuocdo.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** The texts of messages: the usual ones, and those a campaign has changed. */
@Repository
class Wordings {

    static final List<String> LANGUAGES = List.of("vi", "en");

    private final JdbcClient db;
    private final MessageSource texts;

    Wordings(JdbcClient db, MessageSource texts) {
        this.db = db;
        this.texts = texts;
    }

    /** The text of one language; blank where none goes out in it. */
    Wording of(CampaignId campaign, String arm, Medium medium, Occasion occasion, String language) {
        return db.sql("""
                select subject, body from invitation.wording
                where (campaign, arm, medium, occasion, language) = (:campaign, :arm, :medium, :occasion, :language)
                """)
                .param("campaign", campaign.value())
                .param("arm", arm)
                .param("medium", medium.name())
                .param("occasion", occasion.name())
                .param("language", language)
                .query((row, _) -> new Wording(row.getString(1), row.getString(2)))
                .optional()
                .orElseGet(() -> usual(medium, occasion, language));
    }

    private Wording usual(Medium medium, Occasion occasion, String language) {
        var key = "invitation.wording.%s.%s.".formatted(medium, occasion);
        var locale = Locale.of(language);
        return new Wording(
                medium == Medium.EMAIL ? texts.getMessage(key + "subject", null, locale) : "",
                texts.getMessage(key + "body", null, locale));
    }

    /**
     * Keeps a text.
     *
     * @throws Refused if it is too long, has an unknown blank, or no link by which to answer
     */
    void keep(CampaignId campaign, String arm, Medium medium, Occasion occasion, String language, Wording wording) {
        check(medium, language, wording);
        db.sql("""
                insert into invitation.wording (campaign, arm, medium, occasion, language, subject, body)
                values (:campaign, :arm, :medium, :occasion, :language, :subject, :body)
                on conflict (campaign, arm, medium, occasion, language) do update
                set subject = excluded.subject, body = excluded.body
                """)
                .param("campaign", campaign.value())
                .param("arm", arm)
                .param("medium", medium.name())
                .param("occasion", occasion.name())
                .param("language", language)
                .param("subject", wording.subject())
                .param("body", wording.body())
                .update();
    }

    static void check(Medium medium, String language, Wording wording) {
        if (wording.subject().length() > Wording.LONGEST_SUBJECT
                || wording.body().length() > Wording.LONGEST_BODY) {
            throw new Refused(Problem.INVITATION_TEXT_LONG, Wording.LONGEST_SUBJECT, Wording.LONGEST_BODY);
        }
        var unknown = new ArrayList<>(Blank.unknown(wording.subject()));
        unknown.addAll(Blank.unknown(wording.body()));
        if (!unknown.isEmpty()) {
            throw new Refused(Problem.INVITATION_TEXT_BLANK, "[" + String.join("], [", unknown) + "]");
        }
        var mayBeLeftOut = language.equals("en") && wording.body().isBlank();
        if (!mayBeLeftOut && !Blank.LINK.isIn(wording.body())) {
            throw new Refused(Problem.INVITATION_TEXT_LINK, Blank.LINK.written(language));
        }
        if (!mayBeLeftOut && medium == Medium.EMAIL && wording.subject().isBlank()) {
            throw new Refused(Problem.INVITATION_TEXT_SUBJECT);
        }
    }

    /** Back to the usual text. */
    void forget(CampaignId campaign, String arm, Medium medium, Occasion occasion) {
        db.sql("""
                delete from invitation.wording
                where (campaign, arm, medium, occasion) = (:campaign, :arm, :medium, :occasion)
                """)
                .param("campaign", campaign.value())
                .param("arm", arm)
                .param("medium", medium.name())
                .param("occasion", occasion.name())
                .update();
    }
}
