package vn.thuocdo.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Code;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Mode;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** The open links of campaigns. */
@Component
class OpenLinks {

    private static final int LENGTH = 8;
    private static final String COLUMNS = """
            select l.code, l.campaign, l.arm, l.agency, coalesce(a.name, ''), l.closed
            from counter.link l left join agency.agency a on a.id = l.agency
            """;

    private final JdbcClient db;
    private final CounterPlan plan;
    private final Audit audit;
    private final Clock clock;

    OpenLinks(JdbcClient db, CounterPlan plan, Audit audit, Clock clock) {
        this.db = db;
        this.plan = plan;
        this.audit = audit;
        this.clock = clock;
    }

    /** The link of that code, also a closed one. */
    Optional<OpenLink> find(String code) {
        return db.sql(COLUMNS + "where l.code = :code")
                .param("code", Code.plain(code))
                .query(OpenLinks::read)
                .optional();
    }

    /** Those of a campaign, the newest first. */
    List<OpenLink> of(CampaignId campaign) {
        return db.sql(COLUMNS + "where l.campaign = :campaign order by l.closed, l.made_at desc, l.code")
                .param("campaign", campaign.value())
                .query(OpenLinks::read)
                .list();
    }

    /** @throws Refused if the plan has no open link, or it does not measure that agency */
    @Transactional
    public String make(CampaignId campaign, String arm, @Nullable AgencyId agency, Actor actor) {
        plan.require(campaign, arm, agency, Mode.OPEN_LINK, actor);
        var code = Code.random(LENGTH);
        db.sql("""
                insert into counter.link (code, campaign, arm, agency, made_by, made_at)
                values (:code, :campaign, :arm, :agency, :by, :at)
                """)
                .param("code", code)
                .param("campaign", campaign.value())
                .param("arm", arm)
                .param("agency", agency == null ? null : agency.value())
                .param("by", actor.account())
                .param("at", OffsetDateTime.now(clock))
                .update();
        audit.record(
                actor.account(),
                "counter.link-opened",
                "campaign",
                campaign.value().toString(),
                Map.of("arm", arm));
        return code;
    }

    /** @throws Refused if there is no such link, or it is closed */
    @Transactional
    public OpenLink close(String code, Actor actor) {
        var link = find(code).orElseThrow(() -> new Refused(Problem.LINK_UNKNOWN));
        plan.requirePlanner(link.campaign(), actor);
        var closed = db.sql("update counter.link set closed = true where code = :code and not closed")
                .param("code", link.code())
                .update();
        if (closed == 0) {
            throw new Refused(Problem.LINK_UNKNOWN);
        }
        audit.record(
                actor.account(),
                "counter.link-closed",
                "campaign",
                link.campaign().value().toString(),
                Map.of("arm", link.arm()));
        return link;
    }

    private static OpenLink read(ResultSet row, int number) throws SQLException {
        var agency = row.getObject(4, UUID.class);
        return new OpenLink(
                row.getString(1),
                new CampaignId(row.getObject(2, UUID.class)),
                row.getString(3),
                agency == null ? null : new AgencyId(agency),
                row.getString(5),
                row.getBoolean(6));
    }
}
