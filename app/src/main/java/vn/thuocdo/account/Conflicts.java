package vn.thuocdo.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.access.Actor;
import vn.thuocdo.agency.AgencyId;

/** Conflicts of interest: those declared, and the rule that later modules ask before they show or decide something. */
@Repository
public class Conflicts {

    private static final String SELECT = """
            select c.id, c.account, p.name, c.agency, a.name, c.reason, c.declared_at, c.ended_at
            from account.conflict c
                join account.account p on p.id = c.account
                join agency.agency a on a.id = c.agency
            """;

    private final JdbcClient db;
    private final Clock clock;

    public Conflicts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Whether {@code actor} may neither see what is found about {@code agency} before release nor decide anything about
     * it: they hold any role at that very agency, or have declared a conflict with it or with an agency above it. A
     * role above an agency bars nobody, else a province could not oversee what lies below it.
     */
    public boolean bars(Actor actor, AgencyId agency) {
        return actor.grants().stream().anyMatch(grant -> grant.agency().equals(agency.value()))
                || hasDeclared(actor, agency);
    }

    private boolean hasDeclared(Actor actor, AgencyId agency) {
        return db.sql("""
                with recursive above (id) as (
                    values (:agency::uuid)
                    union
                    select a.parent from agency.agency a join above b on a.id = b.id
                )
                select exists (select from account.conflict
                where account = :account and ended_at is null and agency in (select id from above))
                """)
                .param("agency", agency.value())
                .param("account", actor.account())
                .query(Boolean.class)
                .single();
    }

    void add(UUID id, AccountId account, AgencyId agency, String reason) {
        db.sql("""
                insert into account.conflict (id, account, agency, reason, declared_at)
                values (:id, :account, :agency, :reason, :now)
                """)
                .param("id", id)
                .param("account", account.value())
                .param("agency", agency.value())
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    /** Ends a conflict of {@code account}; false where it has none such that lasts. */
    boolean end(UUID id, AccountId account) {
        return db.sql("""
                update account.conflict set ended_at = :now
                where id = :id and account = :account and ended_at is null
                """)
                        .param("id", id)
                        .param("account", account.value())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Those of an account, lasting ones first. */
    List<Conflict> of(AccountId account) {
        return db.sql(SELECT + "where c.account = :account order by c.ended_at desc nulls first, c.declared_at desc")
                .param("account", account.value())
                .query(Conflicts::read)
                .list();
    }

    /** Those with one of {@code agencies}, lasting ones first. */
    public List<Conflict> with(Collection<AgencyId> agencies) {
        return db.sql(SELECT + """
                where c.agency = any (:agencies)
                order by c.ended_at desc nulls first, a.name collate "vi-x-icu", c.declared_at desc
                """)
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(UUID[]::new))
                .query(Conflicts::read)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Conflict read(ResultSet row, int number) throws SQLException {
        var ended = row.getObject(8, OffsetDateTime.class);
        return new Conflict(
                row.getObject(1, UUID.class),
                new AccountId(row.getObject(2, UUID.class)),
                row.getString(3),
                new AgencyId(row.getObject(4, UUID.class)),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
