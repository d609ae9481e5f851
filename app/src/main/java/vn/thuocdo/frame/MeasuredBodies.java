package vn.thuocdo.frame;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.Campaign;

/**
 * Which measured agency answers for which body: itself, those below it that are not measured on their own, and those it
 * succeeded. A body dissolved by the end of the window belongs to its successor, no longer to what stood above it.
 */
@Repository
public class MeasuredBodies {

    /** Of a {@code campaign} whose window lasts until {@code to}. */
    static final String QUERY = """
            with recursive edge as (
                select a.id as body, a.parent as upper, false as former
                from agency.agency a
                where a.parent is not null and (upper(a.valid) is null or upper(a.valid) > :to)
                union all
                select s.predecessor, s.successor, true
                from agency.succession s
                where s.predecessor <> s.successor and s.on_day <= :to
            ), found as (
                select s.agency as measured, s.agency as body, false as former, 0 as depth
                from campaign.scope s
                where s.campaign = :campaign
                union all
                select f.measured, e.body, f.former or e.former, f.depth + 1
                from found f join edge e on e.upper = f.body
                where f.depth < 12
            )
            select distinct on (body) body, measured, former
            from found
            order by body, depth, former, measured
            """;

    private final JdbcClient db;

    MeasuredBodies(JdbcClient db) {
        this.db = db;
    }

    /** All whose dossiers a frame of the campaign may hold. */
    public Set<AgencyId> of(Campaign campaign) {
        return db
                .sql("select body from (" + QUERY + ") measured")
                .param("campaign", campaign.id().value())
                .param("to", campaign.to())
                .query(UUID.class)
                .set()
                .stream()
                .map(AgencyId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
