package vn.thuocdo.agency;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.access.Tops;

/** How far a role goes: it reaches the agency it is held at, and every agency below. */
@Repository
public class Reach implements Tops {

    private final JdbcClient db;

    public Reach(JdbcClient db) {
        this.db = db;
    }

    /** Whether {@code actor} holds one of {@code roles} at {@code agency} or above it. */
    public boolean covers(Actor actor, AgencyId agency, Role... roles) {
        var held = actor.agencies(roles);
        return !held.isEmpty()
                && db.sql("""
                        with recursive above (id) as (
                            values (:agency::uuid)
                            union
                            select a.parent from agency.agency a join above b on a.id = b.id
                        )
                        select exists (select from above where id = any(:held))
                        """)
                        .param("agency", agency.value())
                        .param("held", held.toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public boolean atTop(Actor actor, Role... roles) {
        return heldAtTop(actor, false, roles);
    }

    /** Whether one of {@code roles} is held for the whole state: at a ministry that lies in no other agency. */
    boolean isOfState(Actor actor, Role... roles) {
        return heldAtTop(actor, true, roles);
    }

    private boolean heldAtTop(Actor actor, boolean ofState, Role... roles) {
        return db.sql("select exists (select from agency.top where id = any (:held) and (of_state or not :ofState))")
                .param("held", actor.agencies(roles).toArray(UUID[]::new))
                .param("ofState", ofState)
                .query(Boolean.class)
                .single();
    }

    /** Every agency {@code actor} reaches with one of {@code roles}. */
    public Set<AgencyId> of(Actor actor, Role... roles) {
        return below(actor.agencies(roles));
    }

    /** {@code agencies} and every one below. */
    Set<AgencyId> below(Collection<UUID> agencies) {
        return db.sql("""
                with recursive below (id) as (
                    select unnest(:agencies::uuid[])
                    union
                    select a.id from agency.agency a join below b on a.parent = b.id
                )
                select id from below
                """).param("agencies", agencies.toArray(UUID[]::new)).query(UUID.class).set().stream()
                .map(AgencyId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
