package vn.thuocdo.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Questionnaire;
import vn.thuocdo.questionnaire.Validation;
import vn.thuocdo.questionnaire.json.Malformed;
import vn.thuocdo.questionnaire.json.QuestionnaireJson;

/** Where forms are kept. A frozen one never changes, so it is read once. */
@Repository
public class Forms {

    private static final String COLUMNS = """
            select id, campaign, arm, version, state, questionnaire, sha256, revision from form.form
            """;

    private final JdbcClient db;
    private final Map<FormId, Form> frozen = new ConcurrentHashMap<>();
    private final Map<Check, Validation> checks = new ConcurrentHashMap<>();

    public Forms(JdbcClient db) {
        this.db = db;
    }

    /** @throws Refused if there is none of that id */
    public Form get(FormId id) {
        var known = frozen.get(id);
        return known == null ? find(id).orElseThrow(() -> new Refused(Problem.FORM_UNKNOWN)) : known;
    }

    /** What checks answers to a frozen form by one channel; made once. */
    public Validation validation(FormId id, Channel channel) {
        return checks.computeIfAbsent(new Check(id, channel), _ -> Validation.of(get(id).questionnaire(), channel));
    }

    private record Check(FormId form, Channel channel) {}

    private Optional<Form> find(FormId id) {
        var found = db.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Forms::read)
                .optional();
        found.filter(form -> form.state() == Form.State.FROZEN).ifPresent(form -> frozen.put(id, form));
        return found;
    }

    /** All versions of a campaign, by arm, the newest first. */
    public List<Form> of(CampaignId campaign) {
        return db.sql(COLUMNS + "where campaign = :campaign order by arm, version desc")
                .param("campaign", campaign.value())
                .query(Forms::read)
                .list();
    }

    /** What an arm asks. */
    public Optional<Form> frozen(CampaignId campaign, String arm) {
        return of(campaign, arm, Form.State.FROZEN);
    }

    Optional<Form> draft(CampaignId campaign, String arm) {
        return of(campaign, arm, Form.State.DRAFT);
    }

    private Optional<Form> of(CampaignId campaign, String arm, Form.State state) {
        return db.sql(COLUMNS + "where campaign = :campaign and arm = :arm and state = :state")
                .param("campaign", campaign.value())
                .param("arm", arm)
                .param("state", state.name())
                .query(Forms::read)
                .optional();
    }

    void add(FormId id, CampaignId campaign, String arm, Questionnaire questionnaire, UUID by, Instant at) {
        db.sql("""
                insert into form.form
                    (id, campaign, arm, version, state, questionnaire, revision, changed_by, changed_at)
                select :id, :campaign, :arm, count(*) + 1, 'DRAFT', :questionnaire, 1, :by, :at
                from form.form where campaign = :campaign and arm = :arm
                """)
                .param("id", id.value())
                .param("campaign", campaign.value())
                .param("arm", arm)
                .param("questionnaire", QuestionnaireJson.write(questionnaire))
                .param("by", by)
                .param("at", moment(at))
                .update();
    }

    /** @throws Refused if somebody changed the draft since, or it was frozen */
    void save(FormId id, int revision, Questionnaire questionnaire, UUID by, Instant at) {
        requireOne(db.sql("""
                update form.form
                set questionnaire = :questionnaire, revision = revision + 1, changed_by = :by, changed_at = :at
                where id = :id and revision = :revision and state = 'DRAFT'
                """)
                .param("questionnaire", QuestionnaireJson.write(questionnaire))
                .param("by", by)
                .param("at", moment(at))
                .param("id", id.value())
                .param("revision", revision)
                .update());
    }

    /**
     * Freezes the draft; the one frozen before is replaced.
     *
     * @param whole whether it goes on with the series of its official items; nothing where it has none
     */
    void freeze(Form form, byte[] sha256, Optional<Boolean> whole, Instant at) {
        db.sql("update form.form set state = 'REPLACED' where campaign = :campaign and arm = :arm and state = 'FROZEN'")
                .param("campaign", form.campaign().value())
                .param("arm", form.arm())
                .update();
        requireOne(db.sql("""
                update form.form set state = 'FROZEN', sha256 = :sha256, series = :series, frozen_at = :at
                where id = :id and revision = :revision and state = 'DRAFT'
                """)
                .param("sha256", sha256)
                .param("series", whole.map(each -> each ? "WHOLE" : "BROKEN").orElse(null))
                .param("at", moment(at))
                .param("id", form.id().value())
                .param("revision", form.revision())
                .update());
    }

    /** Who changed the draft last, and when. */
    Change lastChange(FormId id) {
        return db.sql("select changed_by, changed_at from form.form where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Change(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
    }

    record Change(UUID by, Instant at) {}

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new Refused(Problem.CHANGED_MEANWHILE);
        }
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Form read(ResultSet row, int number) throws SQLException {
        var sha256 = row.getBytes(7);
        return new Form(
                new FormId(row.getObject(1, UUID.class)),
                new CampaignId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getInt(4),
                Form.State.valueOf(row.getString(5)),
                questionnaire(row.getString(6)),
                sha256 == null ? "" : HexFormat.of().formatHex(sha256),
                row.getInt(8));
    }

    static Questionnaire questionnaire(String json) {
        try {
            return QuestionnaireJson.read(json);
        } catch (Malformed damaged) {
            throw new IllegalStateException("a form in the database", damaged);
        }
    }
}
