package vn.thuocdo.agency;

import java.util.Arrays;
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
        return heldAtTop(actor, Level.values(), roles);
    }

    /** Whether one of {@code roles} is held for the whole state: at a central agency that lies in no other. */
    boolean isOfState(Actor actor, Role... roles) {
        return heldAtTop(actor, new Level[] {Level.CENTRAL}, roles);
    }

    private boolean heldAtTop(Actor actor, Level[] levels, Role... roles) {
        return db.sql("""
                select exists (
                    select from agency.agency where id = any (:held) and parent is null and level = any (:levels)
                )
                """)
                .param("held", actor.agencies(roles).toArray(UUID[]::new))
                .param("levels", Arrays.stream(levels).map(Level::name).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Every agency {@code actor} reaches with one of {@code roles}. */
    public Set<AgencyId> of(Actor actor, Role... roles) {
        return db.sql("""
                with recursive below (id) as (
                    select unnest(:held::uuid[])
                    union
                    select a.id from agency.agency a join below b on a.parent = b.id
                )
                select id from below
                """).param("held", actor.agencies(roles).toArray(UUID[]::new)).query(UUID.class).set().stream()
                .map(AgencyId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
