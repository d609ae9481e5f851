package vn.thuocdo.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Code;
import vn.thuocdo.access.Ids;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Mode;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.response.Counters;

/** The devices at counters: a code is typed on each once, and by what it then keeps it is known again. */
@Component
class Devices implements Counters {

    static final String COOKIE = "KIOSK";

    private static final int CODE_LENGTH = 8;
    private static final int SECRET_LENGTH = 32;
    private static final Duration CODE_LASTS = Duration.ofDays(7);
    private static final String COLUMNS = """
            select d.id, d.campaign, d.arm, d.agency, a.name, d.name, d.secret is null, d.removed, d.seen, d.waiting
            from counter.device d join agency.agency a on a.id = d.agency
            """;

    private final JdbcClient db;
    private final CounterPlan plan;
    private final DeviceLocks locks;
    private final Audit audit;
    private final Clock clock;

    Devices(JdbcClient db, CounterPlan plan, DeviceLocks locks, Audit audit, Clock clock) {
        this.db = db;
        this.plan = plan;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of a campaign that were not removed. */
    List<Device> of(CampaignId campaign) {
        return db.sql(COLUMNS + "where d.campaign = :campaign and not d.removed order by a.name, d.name, d.id")
                .param("campaign", campaign.value())
                .query(Devices::read)
                .list();
    }

    /** The one a request comes from. */
    Optional<Device> from(HttpServletRequest request) {
        return known(request).filter(device -> !device.removed());
    }

    /** The same, also where it was removed. */
    Optional<Device> known(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .flatMap(cookie -> db.sql(COLUMNS + "where d.secret = :secret")
                                .param("secret", Code.sha256(cookie.getValue()))
                                .query(Devices::read)
                                .optional());
    }

    /** Those of these ids, also removed ones. */
    Map<UUID, Device> of(Set<UUID> ids) {
        return db
                .sql(COLUMNS + "where d.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Devices::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Device::id, device -> device));
    }

    /** A device got through, and told how many answers wait on it. */
    void seen(Device device, int waiting) {
        db.sql("update counter.device set seen = :now, waiting = :waiting where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("waiting", waiting)
                .param("id", device.id())
                .update();
    }

    @Override
    public boolean isFrom(HttpServletRequest request) {
        return from(request).isPresent();
    }

    /**
     * Announces a device.
     *
     * @return the code to type on it within a week; it is told this once
     * @throws Refused if the plan has no devices, or it does not measure that agency
     */
    @Transactional
    public String announce(CampaignId campaign, String arm, AgencyId agency, String name, Actor actor) {
        plan.require(campaign, arm, agency, Mode.COUNTER, actor);
        if (name.isBlank() || name.length() > 80) {
            throw new Refused(Problem.DEVICE_NAME);
        }
        var code = Code.random(CODE_LENGTH);
        var now = OffsetDateTime.now(clock);
        db.sql("""
                insert into counter.device (id, campaign, arm, agency, name, code, code_until, made_by, made_at)
                values (:id, :campaign, :arm, :agency, normalize(:name, nfc), :code, :until, :by, :at)
                """)
                .param("id", Ids.next())
                .param("campaign", campaign.value())
                .param("arm", arm)
                .param("agency", agency.value())
                .param("name", name.strip())
                .param("code", Code.sha256(code))
                .param("until", now.plus(CODE_LASTS))
                .param("by", actor.account())
                .param("at", now)
                .update();
        record("counter.device-announced", campaign, name.strip(), actor.account());
        return code;
    }

    /** Takes a device in on which that code was typed. @return what it keeps from now on; nothing for a wrong code */
    @Transactional
    public Optional<String> register(String typed) {
        var secret = Code.random(SECRET_LENGTH);
        var taken = db.sql("""
                update counter.device set code = null, secret = :secret
                where code = :code and code_until > :now and not removed
                returning id, campaign, name
                """)
                .param("secret", Code.sha256(secret))
                .param("code", Code.sha256(Code.plain(typed)))
                .param("now", OffsetDateTime.now(clock))
                .query((row, _) -> new Taken(
                        row.getObject(1, UUID.class), new CampaignId(row.getObject(2, UUID.class)), row.getString(3)))
                .optional();
        taken.ifPresent(device -> {
            locks.give(device.id());
            record("counter.device-registered", device.campaign(), device.name(), Actor.SYSTEM);
        });
        return taken.map(_ -> secret);
    }

    private record Taken(UUID id, CampaignId campaign, String name) {}

    /** Removes a device: it takes no more answers. @throws Refused if there is none of that id */
    @Transactional
    public CampaignId remove(UUID id, Actor actor) {
        var device = db.sql(COLUMNS + "where d.id = :id and not d.removed")
                .param("id", id)
                .query(Devices::read)
                .optional()
                .orElseThrow(() -> new Refused(Problem.DEVICE_UNKNOWN));
        plan.requirePlanner(device.campaign(), actor);
        db.sql("update counter.device set removed = true where id = :id")
                .param("id", id)
                .update();
        record("counter.device-removed", device.campaign(), device.name(), actor.account());
        return device.campaign();
    }

    private void record(String deed, CampaignId campaign, String name, UUID by) {
        audit.record(by, deed, "campaign", campaign.value().toString(), Map.of("device", name));
    }

    private static Device read(ResultSet row, int number) throws SQLException {
        var seen = row.getObject(9, OffsetDateTime.class);
        return new Device(
                row.getObject(1, UUID.class),
                new CampaignId(row.getObject(2, UUID.class)),
                row.getString(3),
                new AgencyId(row.getObject(4, UUID.class)),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getBoolean(8),
                seen == null ? null : seen.toInstant(),
                row.getInt(10));
    }
}
