package vn.thuocdo.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Where campaigns are kept. */
@Repository
public class Campaigns {

    private static final String COLUMNS = """
            select c.id, c.title, c.year, c.stage, c.level, c.method, c.owner, c.publisher, c.window_from, c.window_to,
                c.reserve_share, c.burden_months, c.version, c.submitted_at
            from campaign.campaign c
            """;

    private final JdbcClient db;

    public Campaigns(JdbcClient db) {
        this.db = db;
    }

    public Optional<Campaign> find(CampaignId id) {
        return db.sql(COLUMNS + "where c.id = :id")
                .param("id", id.value())
                .query(Campaigns::read)
                .optional();
    }

    /** @throws Refused if there is none of that id */
    public Campaign get(CampaignId id) {
        return find(id).orElseThrow(() -> new Refused(Problem.CAMPAIGN_UNKNOWN));
    }

    /** Who handed the plan up, while it is. */
    Optional<UUID> proposer(CampaignId id) {
        return db.sql("select submitted_by from campaign.campaign where id = :id and submitted_by is not null")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** All of them, the newest first. */
    public List<Campaign> all() {
        return db.sql(COLUMNS + "order by c.year desc, c.opened_at desc, c.id")
                .query(Campaigns::read)
                .list();
    }

    /** The arms, in the order of their kinds. */
    public List<Arm> arms(CampaignId id) {
        return db.sql("""
                select code, kind from campaign.arm where campaign = :id
                order by array_position(array['USERS', 'ORGANISATIONS', 'RESIDENTS'], kind)
                """)
                .param("id", id.value())
                .query((row, _) -> new Arm(row.getString(1), ArmKind.valueOf(row.getString(2))))
                .list();
    }

    /** The measured agencies. */
    public Set<AgencyId> scope(CampaignId id) {
        return db.sql("select agency from campaign.scope where campaign = :id")
                .param("id", id.value())
                .query((row, _) -> new AgencyId(row.getObject(1, UUID.class)))
                .set();
    }

    /** The bodies that take part, in any of the roles. */
    public Set<AgencyId> parties(CampaignId id, Set<PartyRole> roles) {
        return db.sql("select agency from campaign.party where campaign = :id and role = any (:roles)")
                .param("id", id.value())
                .param("roles", roles.stream().map(PartyRole::name).toArray(String[]::new))
                .query((row, _) -> new AgencyId(row.getObject(1, UUID.class)))
                .set();
    }

    /** The bodies that take part, whatever their role. */
    public Set<AgencyId> parties(CampaignId id) {
        return parties(id, EnumSet.allOf(PartyRole.class));
    }

    /** Holds a campaign: of two who finish its last two arms at once, the second sees that the first is done. */
    public Campaign hold(CampaignId id) {
        db.sql("select from campaign.campaign where id = :id for update")
                .param("id", id.value())
                .query((_, _) -> true)
                .list();
        return get(id);
    }

    /**
     * Moves a campaign on.
     *
     * @throws Refused if it is not at {@code expected} any more
     */
    public void advance(CampaignId id, Stage expected, Stage next) {
        if (next.compareTo(expected) <= 0) {
            throw new IllegalArgumentException("from %s to %s".formatted(expected, next));
        }
        var rows = db.sql("update campaign.campaign set stage = :next where id = :id and stage = :expected")
                .param("id", id.value())
                .param("expected", expected.name())
                .param("next", next.name())
                .update();
        if (rows != 1) {
            throw new Refused(Problem.CAMPAIGN_MOVED_ON);
        }
    }

    static Campaign read(ResultSet row, int number) throws SQLException {
        var submitted = row.getObject(14, OffsetDateTime.class);
        return new Campaign(
                new CampaignId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getInt(3),
                Stage.valueOf(row.getString(4)),
                CampaignLevel.valueOf(row.getString(5)),
                row.getString(6),
                new AgencyId(row.getObject(7, UUID.class)),
                new AgencyId(row.getObject(8, UUID.class)),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getBigDecimal(11),
                row.getInt(12),
                row.getInt(13),
                submitted == null ? null : submitted.toInstant());
    }
}
