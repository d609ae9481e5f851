package vn.thuocdo.fieldwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.form.Form;
import vn.thuocdo.form.FormId;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Where sheets are kept while they are keyed. */
@Repository
class Sheets {

    private static final String COLUMNS =
            "select id, campaign, arm, form, serial, state, coalesce(outcome, '') from fieldwork.sheet ";

    private final JdbcClient db;
    private final JsonMapper json;

    Sheets(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The sheet with that code, held until the end of the transaction; a new one where it is keyed the first time. */
    Sheet hold(Form form, byte[] token) {
        db.sql("""
                insert into fieldwork.sheet (id, campaign, arm, form, token, state)
                values (:id, :campaign, :arm, :form, :token, 'ONCE')
                on conflict (token) do nothing
                """)
                .param("id", UUID.randomUUID()) // one that tells no hour
                .param("campaign", form.campaign().value())
                .param("arm", form.arm())
                .param("form", form.id().value())
                .param("token", token)
                .update();
        return db.sql(COLUMNS + "where token = :token for update")
                .param("token", token)
                .query(Sheets::read)
                .single();
    }

    /** @throws Refused if there is none of that id */
    Sheet hold(UUID id) {
        return db.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(Sheets::read)
                .optional()
                .orElseThrow(() -> new Refused(Problem.SHEET_UNKNOWN));
    }

    /** Whether it is the sheet with that code. */
    boolean isOf(Sheet sheet, byte[] token) {
        return db.sql("select exists (select from fieldwork.sheet where id = :id and token = :token)")
                .param("id", sheet.id())
                .param("token", token)
                .query(Boolean.class)
                .single();
    }

    /** Those nobody has resolved yet. */
    List<Sheet> different(CampaignId campaign) {
        return db.sql(COLUMNS + "where campaign = :campaign and state = 'DIFFERENT' order by serial, id")
                .param("campaign", campaign.value())
                .query(Sheets::read)
                .list();
    }

    /** How many there are of an arm in each state. */
    Map<Sheet.State, Long> count(CampaignId campaign, String arm) {
        var counts = new TreeMap<Sheet.State, Long>();
        db.sql("select state, count(*) from fieldwork.sheet where campaign = :campaign and arm = :arm group by state")
                .param("campaign", campaign.value())
                .param("arm", arm)
                .query(row -> {
                    counts.put(Sheet.State.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** What the door said of how many, and why how many are invalid. */
    Map<Sheet.Outcome, Long> outcomes(CampaignId campaign, String arm) {
        var counts = new HashMap<Sheet.Outcome, Long>();
        db.sql("""
                select state, outcome, count(*) from fieldwork.sheet
                where campaign = :campaign and arm = :arm and outcome is not null group by state, outcome
                """).param("campaign", campaign.value()).param("arm", arm).query(row -> {
            counts.put(new Sheet.Outcome(Sheet.State.valueOf(row.getString(1)), row.getString(2)), row.getLong(3));
        });
        return counts;
    }

    /** @throws Refused if another sheet has that serial */
    void number(Sheet sheet, int serial) {
        try {
            db.sql("update fieldwork.sheet set serial = :serial where id = :id")
                    .param("serial", serial)
                    .param("id", sheet.id())
                    .update();
        } catch (DuplicateKeyException another) {
            throw new Refused(Problem.SERIAL_KEYED, serial);
        }
    }

    void state(Sheet sheet, Sheet.State state, String outcome) {
        db.sql("update fieldwork.sheet set state = :state, outcome = nullif(:outcome, '') where id = :id")
                .param("state", state.name())
                .param("outcome", outcome)
                .param("id", sheet.id())
                .update();
    }

    List<Keying> keyings(Sheet sheet) {
        return db.sql("""
                select pass, keyer, answered, interviewer, serial, coalesce(typed, '{}')
                from fieldwork.keying where sheet = :sheet order by pass
                """)
                .param("sheet", sheet.id())
                .query((row, _) -> new Keying(
                        row.getInt(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getObject(5, Integer.class),
                        json.readValue(row.getString(6), new TypeReference<Map<String, String>>() {})))
                .list();
    }

    void add(Sheet sheet, Keying keying) {
        db.sql("""
                insert into fieldwork.keying (sheet, pass, keyer, answered, interviewer, serial, typed)
                values (:sheet, :pass, :keyer, :answered, :interviewer, :serial, :typed)
                """)
                .param("sheet", sheet.id())
                .param("pass", keying.pass())
                .param("keyer", keying.keyer())
                .param("answered", keying.answered())
                .param("interviewer", keying.interviewer())
                .param("serial", keying.serial())
                .param("typed", json.writeValueAsString(new TreeMap<>(keying.typed())))
                .update();
    }

    /** What was typed is not needed any more: the answer is at the door. */
    void forget(Sheet sheet) {
        db.sql("update fieldwork.keying set typed = null where sheet = :sheet")
                .param("sheet", sheet.id())
                .update();
    }

    Optional<Sheet> find(UUID id) {
        return db.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Sheets::read)
                .optional();
    }

    private static Sheet read(ResultSet row, int number) throws SQLException {
        return new Sheet(
                row.getObject(1, UUID.class),
                new CampaignId(row.getObject(2, UUID.class)),
                row.getString(3),
                new FormId(row.getObject(4, UUID.class)),
                row.getObject(5, Integer.class),
                Sheet.State.valueOf(row.getString(6)),
                row.getString(7));
    }
}
