package vn.thuocdo.frame;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Ids;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;

/** A province with two measured departments, their finished dossiers, and a campaign whose plan is issued. */
public final class ExampleFrames {

    public static final UUID PROVINCE = new UUID(7, 1);
    public static final UUID HOME_AFFAIRS = new UUID(7, 2);
    public static final UUID JUSTICE = new UUID(7, 3);
    public static final UUID DISSOLVED = new UUID(7, 4);
    public static final UUID FRONT = new UUID(7, 5);
    public static final UUID VETERANS = new UUID(7, 6);
    public static final UUID POST = new UUID(7, 7);
    public static final UUID ELSEWHERE = new UUID(7, 8);

    private final JdbcClient db;

    public ExampleFrames(JdbcClient db) {
        this.db = db;
    }

    public static Actor programme() {
        return new Actor(new UUID(8, 1), "Lan", List.of(new Grant(Role.PROGRAMME, HOME_AFFAIRS)));
    }

    public static Actor supervisor() {
        return new Actor(new UUID(8, 2), "Minh", List.of(new Grant(Role.SUPERVISOR, FRONT)));
    }

    public static Actor agency() {
        return new Actor(new UUID(8, 3), "Hoa", List.of(new Grant(Role.AGENCY, JUSTICE)));
    }

    /** The agencies, if they are not there: test classes may share a database. */
    public void agencies() {
        if (db.sql("select exists (select from agency.agency where id = :id)")
                .param("id", PROVINCE)
                .query(Boolean.class)
                .single()) {
            return;
        }
        makeAgencies();
    }

    private void makeAgencies() {
        agency(PROVINCE, "H99", "UBND tỉnh Minh Họa", "PROVINCIAL_COMMITTEE", null, null);
        agency(HOME_AFFAIRS, "H99.01", "Sở Nội vụ", "PROVINCIAL_DEPARTMENT", PROVINCE, null);
        agency(JUSTICE, "H99.02", "Sở Tư pháp", "PROVINCIAL_DEPARTMENT", PROVINCE, null);
        agency(DISSOLVED, "H99.40", "UBND huyện Bình Minh", "DISTRICT_COMMITTEE", PROVINCE, "2025-07-01");
        agency(FRONT, "H99.90", "Ủy ban MTTQ Việt Nam tỉnh", "FATHERLAND_FRONT", null, null);
        agency(VETERANS, "H99.91", "Hội Cựu chiến binh tỉnh", "VETERANS", null, null);
        agency(POST, "H99.92", "Bưu điện tỉnh", "POST", null, null);
        agency(ELSEWHERE, "H98.01", "Sở Y tế tỉnh khác", "PROVINCIAL_DEPARTMENT", null, null);
        db.sql("insert into agency.succession (predecessor, successor, on_day) values (:a, :b, '2025-07-01')")
                .param("a", DISSOLVED)
                .param("b", JUSTICE)
                .update();
        db.sql("""
                insert into agency.procedure (code, name, field, invitation, search) values
                    ('1.000001', 'Đăng ký khai sinh', 'Hộ tịch', 'NAMED', ''),
                    ('1.000002', 'Cấp phiếu lý lịch tư pháp', 'Lý lịch tư pháp', 'NEUTRAL', ''),
                    ('1.000003', 'Giải quyết khiếu nại', 'Khiếu nại', 'EXCLUDED', ''),
                    ('1.000004', 'Thủ tục thử nghiệm', 'Khác', 'NAMED', '')
                """).update();
    }

    private void agency(UUID id, String code, String name, String kind, @Nullable UUID parent, @Nullable String until) {
        db.sql("""
                insert into agency.agency (id, code, name, kind, level, parent, valid, search)
                values (:id, :code, :name, :kind, 'PROVINCE', :parent::uuid, daterange(null, :until::date), '')
                """)
                .param("id", id)
                .param("code", code + "." + id.toString().substring(24))
                .param("name", name)
                .param("kind", kind)
                .param("parent", parent)
                .param("until", until)
                .update();
    }

    /** A campaign of one arm, planned: windows of 2025, ten units at each department, a fifth in reserve. */
    public CampaignId campaign(String arm) {
        var id = Ids.next();
        db.sql("""
                insert into campaign.campaign (id, title, year, stage, level, method, owner, publisher, window_from,
                    window_to, reserve_share, burden_months, version, opened_by, opened_at, changed_by, changed_at)
                values (:id, 'Đo lường 2025', 2025, 'PLANNED', 'LOCAL', 'sipas-2023', :owner, :publisher,
                    '2025-01-01', '2025-09-30', 0.2, 12, 1, :by, now(), :by, now())
                """)
                .param("id", id)
                .param("owner", HOME_AFFAIRS)
                .param("publisher", PROVINCE)
                .param("by", programme().account())
                .update();
        parts(id, arm);
        return new CampaignId(id);
    }

    private void parts(UUID id, String arm) {
        db.sql("insert into campaign.arm (campaign, code, kind) values (:id, :code, :kind)")
                .param("id", id)
                .param("code", arm)
                .param("kind", arm.toUpperCase(Locale.ROOT))
                .update();
        for (var agency : List.of(HOME_AFFAIRS, JUSTICE)) {
            db.sql("insert into campaign.scope (campaign, agency) values (:id, :agency)")
                    .param("id", id)
                    .param("agency", agency)
                    .update();
            db.sql("insert into campaign.quota (campaign, arm, agency, size) values (:id, :arm, :agency, 10)")
                    .param("id", id)
                    .param("arm", arm)
                    .param("agency", agency)
                    .update();
        }
        party(id, "FRONT", FRONT);
        party(id, "VETERANS", VETERANS);
        party(id, "FIELD", POST);
        db.sql("""
                insert into campaign.exclusion (campaign, agency, procedure, reason)
                values (:id, null, '1.000004', 'mới áp dụng thử')
                """).param("id", id).update();
    }

    private void party(UUID campaign, String role, UUID agency) {
        db.sql("insert into campaign.party (campaign, role, agency, agreement) values (:id, :role, :agency, '')")
                .param("id", campaign)
                .param("role", role)
                .param("agency", agency)
                .update();
    }

    /** A confirmed list of {@code count} dossiers of {@code agency}, each of another person. */
    public UUID list(UUID agency, String prefix, int count) {
        var upload = Ids.next();
        db.sql("""
                insert into dossier.upload (id, source, loaded_by, loaded_as, agency, loaded_at, file_name, state)
                values (:id, 'FILE', :by, 'AGENCY', :agency, now(), 'a.csv', 'LOADED')
                """)
                .param("id", upload)
                .param("by", agency().account())
                .param("agency", agency)
                .update();
        var batch = batch(upload, agency, count);
        dossiers(batch, agency, prefix, count);
        return batch;
    }

    private UUID batch(UUID upload, UUID agency, int count) {
        var batch = Ids.next();
        db.sql("""
                insert into dossier.batch (id, upload, agency, quarter, state, dossiers, announced, letter_number,
                    letter_date, signatory, confirmed_by, confirmed_at)
                values (:id, :upload, :agency, '2025-Q1', 'CONFIRMED', :count, :count, '1/CV', '2025-04-01', 'An', :by,
                    now())
                """)
                .param("id", batch)
                .param("upload", upload)
                .param("agency", agency)
                .param("count", count)
                .param("by", agency().account())
                .update();
        return batch;
    }

    private void dossiers(UUID batch, UUID agency, String prefix, int count) {
        db.sql("""
                insert into dossier.dossier (code, batch, procedure, receiving, counter, resolving, channel, applicant,
                    proxy, received, returned, person, reachable, content)
                select :prefix || lpad(n::text, 7, '0'), :batch, '1.000001', :agency, '', :agency,
                    (array['COUNTER', 'ONLINE', 'POST'])[1 + n % 3], 'CITIZEN', false, '2025-01-02',
                    date '2025-01-05' + n % 200, decode(md5(:prefix || n), 'hex'), true, decode(md5('c' || n), 'hex')
                from generate_series(1, :count) n
                """)
                .param("prefix", prefix)
                .param("batch", batch)
                .param("agency", agency)
                .param("count", count)
                .update();
    }

    /** Changes one dossier: {@code assignments} is SQL. */
    public void change(String code, String assignments) {
        db.sql("update dossier.dossier set " + assignments + " where code = :code")
                .param("code", code)
                .update();
    }
}
