package vn.thuocdo.agency;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;

/**
 * Which agencies somebody administers: those within their reach, and at the top also those that lie in no other and
 * have no administrator, as the regional offices of customs and of the treasury. Else nobody could reach these.
 */
@Component
public class Administration {

    private final Reach reach;
    private final Attended attended;
    private final JdbcClient db;

    Administration(Reach reach, Attended attended, JdbcClient db) {
        this.reach = reach;
        this.attended = attended;
        this.db = db;
    }

    public boolean covers(Actor by, AgencyId agency) {
        return reach.covers(by, agency, Role.ADMIN)
                || reach.atTop(by, Role.ADMIN) && reach.below(unattended(by)).contains(agency);
    }

    public Set<AgencyId> of(Actor by) {
        var all = new HashSet<>(reach.of(by, Role.ADMIN));
        if (reach.atTop(by, Role.ADMIN)) {
            all.addAll(reach.below(unattended(by)));
        }
        return all;
    }

    /** A province that lost its administrator is no other province's to take: it waits for one of the state. */
    private Set<UUID> unattended(Actor by) {
        return db.sql("""
                select a.id
                from agency.agency a left join agency.top t on t.id = a.id
                where a.parent is null and a.id <> all (:attended) and (:ofState or t.id is null)
                """)
                .param("attended", attended.attended().toArray(UUID[]::new))
                .param("ofState", reach.isOfState(by, Role.ADMIN))
                .query(UUID.class)
                .set();
    }
}
