package vn.thuocdo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.account.DeclareConflict;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.Agency;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.agency.AgencyKind;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.dossier.MakeApiKey;
import vn.thuocdo.form.DrawUpForm;
import vn.thuocdo.form.FormId;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.notice.Notices;
import vn.thuocdo.questionnaire.forms.Forms;
import vn.thuocdo.sample.CarriedCampaigns;

/** One thing of every kind a route may be about, all of them of one province, and marked. */
final class ForeignThings {

    /** Stands in the title, name or number of each. */
    static final String MARK = "7f3a9c";

    static final String EMAIL = "dau-vet-%s@example.vn".formatted(MARK);
    static final Grant JUSTICE = new Grant(Role.AGENCY, ExampleFrames.JUSTICE);
    static final UUID COMMUNE = new UUID(7, 20);
    static final Map<String, String> REQUEST =
            Map.of("kind", "KNOW", "received", "2026-11-26", "name", "Trần " + MARK, "phone", "", "words", "xin biết");

    private static final String CODE =
            "H99.02." + ExampleFrames.JUSTICE.toString().substring(24);
    /** What everybody may see. */
    private static final Set<String> CATALOGUE = Set.of("agency", "owner", "place", "procedure");

    private static final String LOGS =
            "select count(*)::text from audit.entry union all select count(*)::text from account.session";
    private static final String PASSKEY = "0102030405060708";

    private final ApplicationContext application;
    private final JdbcClient db;
    private final Map<String, String> values = new TreeMap<>();
    private final String foreignKey;

    ForeignThings(ApplicationContext application, JdbcClient db) {
        this.application = application;
        this.db = db;
        new ExampleFrames(db).agencies();
        commune();
        new CarriedCampaigns(application, db, "Đợt " + MARK)
                .make()
                .forEach((name, id) -> values.put(name, id.toString()));
        foreignKey = key(new Grant(Role.AGENCY, ExampleFrames.ELSEWHERE), "Khóa nơi khác");
    }

    private void commune() {
        var kind = AgencyKind.COMMUNE_COMMITTEE;
        application
                .getBean(Agencies.class)
                .save(new Agency(
                        new AgencyId(COMMUNE),
                        "H99.60",
                        "UBND xã Minh",
                        kind,
                        kind.usualLevel(),
                        Optional.of(new AgencyId(ExampleFrames.PROVINCE)),
                        Optional.empty(),
                        null,
                        null));
    }

    static UUID home(Role role) {
        return switch (role) {
            case AGENCY -> ExampleFrames.JUSTICE;
            case FIELD_LEAD -> ExampleFrames.POST;
            case SUPERVISOR -> ExampleFrames.FRONT;
            case PROGRAMME, APPROVER, ADMIN, INTERVIEWER, DATA_ENTRY, APPRAISER, EDITOR -> ExampleFrames.PROVINCE;
        };
    }

    /** What belongs to somebody of the department, and an account beside theirs. */
    void of(UUID owner, UUID account) {
        var actor = new Actor(owner, "", List.of(JUSTICE));
        application.getBean(DeclareConflict.class).declare(CODE, "Lý do " + MARK, actor);
        application.getBean(Notices.class).tell(owner, "account.second-factor", "/notices");
        key(JUSTICE, "Khóa " + MARK);
        passkey(owner);
        mark();
        put("account", account.toString());
        put("agency", ExampleFrames.JUSTICE.toString());
        put("conflict", one("account.conflict where account = '%s'".formatted(owner)));
        put("notice", one("notice.notice where account = '%s'".formatted(owner)));
        put("key", one("dossier.api_key where name = 'Khóa %s'".formatted(MARK)));
        put("batch", one("dossier.batch where agency = '%s'".formatted(ExampleFrames.JUSTICE)));
        put("upload", one("dossier.upload where file_name = '%s.csv'".formatted(MARK)));
        put("passkey", "AQIDBAUGBwg");
        put("owner", ExampleFrames.HOME_AFFAIRS.toString());
        put("place", "01");
        put("procedure", "1.000001");
        put("form", form().value().toString());
        counter();
        sheet();
    }

    private void sheet() {
        db.sql("""
                insert into fieldwork.sheet (id, campaign, arm, form, token, state)
                values (gen_random_uuid(), :campaign::uuid, 'users', :form::uuid, sha256('7f3a9c'), 'DIFFERENT')
                """).param("campaign", id("campaign")).param("form", id("form")).update();
        put("sheet", one("fieldwork.sheet"));
        lot();
    }

    private void lot() {
        db.sql("""
                with made as (
                    insert into fieldwork.lot (id, campaign, arm, number, first_serial, last_serial, made_by)
                    values (gen_random_uuid(), :campaign::uuid, 'users', 1, 1, 9, :campaign::uuid)
                    returning id, campaign)
                insert into fieldwork.handover (campaign, number, lot, back, on_day, body, giver, taker, used,
                    spoiled, blank, missing)
                select campaign, 1, id, false, now(), :body, :mark, :mark, 0, 0, 0, 0 from made
                """)
                .param("campaign", id("campaign"))
                .param("body", ExampleFrames.POST)
                .param("mark", "An " + MARK)
                .update();
    }

    private void counter() {
        db.sql("""
                insert into counter.link (code, campaign, arm, made_by, made_at)
                values ('7F3A9CAA', :campaign::uuid, 'users', :campaign::uuid, now())
                on conflict do nothing
                """).param("campaign", id("campaign")).update();
        db.sql("""
                insert into counter.device (id, campaign, arm, agency, name, secret, code_until, made_by, made_at)
                values (gen_random_uuid(), :campaign::uuid, 'users', :agency, :name,
                    sha256(gen_random_uuid()::text::bytea), now(), :campaign::uuid, now())
                """)
                .param("campaign", id("campaign"))
                .param("agency", ExampleFrames.JUSTICE)
                .param("name", "Máy " + MARK)
                .update();
        put("link", "7F3A9CAA");
        put("device", one("counter.device where name = 'Máy %s'".formatted(MARK)));
    }

    private FormId form() {
        var campaign = new CampaignId(UUID.fromString(id("campaign")));
        var questionnaire = Forms.read(Forms.ONE_STOP_RATING);
        return application
                .getBean(DrawUpForm.class)
                .drawUp(campaign, "users", 0, questionnaire, ExampleFrames.programme());
    }

    private String key(Grant grant, String name) {
        return application.getBean(MakeApiKey.class).make(name, new Actor(new UUID(8, 3), "Hoa", List.of(grant)));
    }

    private void passkey(UUID owner) {
        db.sql("""
                insert into account.passkey (id, account, name, public_key, uses, verified, backup_eligible, backed_up,
                    transports, attestation, client_data, made_at, used_at)
                values (decode(:id, 'hex'), :owner, 'Điện thoại', '\\x01', 0, true, false, false, '', '\\x01', '\\x01',
                    now(), now())
                """).param("id", PASSKEY).param("owner", owner).update();
    }

    private void mark() {
        db.sql("update decision.decision set number = :mark where subject = :draw::uuid")
                .param("mark", MARK)
                .param("draw", id("draw"))
                .update();
        db.sql("update dossier.upload set file_name = :mark || '.csv' where agency = :agency and source = 'FILE'")
                .param("mark", MARK)
                .param("agency", ExampleFrames.JUSTICE)
                .update();
    }

    private String one(String rows) {
        return db.sql("select id from %s order by id desc limit 1".formatted(rows))
                .query(String.class)
                .single();
    }

    void put(String name, String value) {
        values.put(name, value);
    }

    String id(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether something of all this stands in {@code body}. */
    boolean isShownIn(String body) {
        return body.contains(MARK)
                || values.entrySet().stream()
                        .filter(value -> !CATALOGUE.contains(value.getKey()))
                        .anyMatch(value -> body.contains(value.getValue()));
    }

    String foreignKey() {
        return foreignKey;
    }

    /** What stands for {@code placeholder} in the address or form of a route about {@code thing}. */
    String value(String placeholder, String thing) {
        return switch (placeholder) {
            case "path" -> "general";
            case "name" -> "to-trinh";
            case "extension" -> "pdf";
            case "kind" -> "csv";
            case "ordinal" -> "1";
            case "lot" -> "1";
            case "arm" -> "users";
            case "occasion" -> "first";
            case "medium" -> "email";
            case "piece" -> "thong-bao";
            case "list" -> "official";
            case "password" -> PageTest.PASSWORD;
            case "agency", "paper", "device" -> id(placeholder);
            case "code" -> Set.of("account", "agency").contains(thing) ? CODE : id(thing);
            case "revision" ->
                db.sql("select revision from frame.frame where id = :id::uuid")
                        .param("id", id(thing))
                        .query(String.class)
                        .single();
            default -> id(thing);
        };
    }

    UUID dossier(String code) {
        return db.sql("select resolving from dossier.dossier where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    /** The rows of every table as one text, but for sessions; of the log, how many they are. */
    String state() {
        var tables = db.sql("""
                select table_schema || '.' || quote_ident(table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_name not like 'session%'
                    and table_schema in ('agency', 'account', 'contact', 'decision', 'privacy', 'campaign', 'dossier',
                        'frame', 'sample', 'attachment', 'notice', 'place', 'counter', 'fieldwork')
                order by 1
                """).query(String.class).list();
        var each = tables.stream()
                .map(table ->
                        "select '%1$s' || count(*) || ':' || coalesce(sum(hashtext(t::text)::bigint), 0) from %1$s t"
                                .formatted(table))
                .collect(Collectors.joining(" union all "));
        return String.join(
                " ", db.sql(each + " union all " + LOGS).query(String.class).list());
    }
}
