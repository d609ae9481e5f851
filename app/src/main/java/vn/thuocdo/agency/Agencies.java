package vn.thuocdo.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.screen.SearchKey;

/** Where agencies are kept. */
@Repository
public class Agencies {

    private static final int MOST_FOUND = 200;
    private static final String SELECT = """
            select id, code, name, kind, level, parent, seat, lower(valid), upper(valid) - 1
            from agency.agency a
            """;

    private final JdbcClient db;

    public Agencies(JdbcClient db) {
        this.db = db;
    }

    public Optional<Agency> find(AgencyId id) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(Agencies::read)
                .optional();
    }

    /** The agency that goes by {@code code} on {@code day}, its own or another of its codes. */
    public Optional<Agency> coded(String code, LocalDate day) {
        return db.sql(SELECT + """
                where valid @> :day and (code = :code
                    or exists (select from agency.other_code o where o.agency = a.id and o.code = :code))
                order by (code = :code) desc, id
                limit 1
                """)
                .param("day", day)
                .param("code", code)
                .query(Agencies::read)
                .optional();
    }

    /** {@code root} and every agency that lies or lay below it. */
    public Set<AgencyId> subtree(AgencyId root) {
        return db.sql("""
                with recursive below (id) as (
                    values (:root::uuid)
                    union
                    select a.id from agency.agency a join below b on a.parent = b.id
                )
                select id from below
                """).param("root", root.value()).query(UUID.class).set().stream()
                .map(AgencyId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Agencies on {@code day} whose name or code has all words of {@code text}, with or without accents. */
    public List<Agency> named(String text, LocalDate day) {
        return db.sql(SELECT + """
                where search like all (string_to_array(:words, '|')) and valid @> :day
                order by name collate "vi-x-icu", code
                limit :most
                """)
                .param("words", "% " + SearchKey.of(text).replace(" ", "%|% ") + "%")
                .param("day", day)
                .param("most", MOST_FOUND)
                .query(Agencies::read)
                .list();
    }

    /** Agencies on {@code day} that lie in no other. */
    public List<Agency> tops(LocalDate day) {
        return db.sql(SELECT + "where parent is null and valid @> :day order by level, code")
                .param("day", day)
                .query(Agencies::read)
                .list();
    }

    /** Agencies on {@code day} that lie in {@code parent}. */
    public List<Agency> within(AgencyId parent, LocalDate day) {
        return db.sql(SELECT + """
                where parent = :parent and valid @> :day
                order by kind, name collate "vi-x-icu", code
                """)
                .param("parent", parent.value())
                .param("day", day)
                .query(Agencies::read)
                .list();
    }

    /** All there are and were, to check a list against. */
    List<Agency> all() {
        return db.sql(SELECT).query(Agencies::read).list();
    }

    /** How often {@code id} has been changed. */
    int version(AgencyId id) {
        return db.sql("select version from agency.agency where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** Keeps an agency, new or changed; whether that changed anything. */
    public boolean save(Agency agency) {
        return db.sql("""
                insert into agency.agency as a (id, code, name, kind, level, parent, seat, valid, search)
                values (:id, :code, :name, :kind, :level, :parent, :seat, daterange(:from, :to, '[]'), :search)
                on conflict (id) do update
                set code = excluded.code, name = excluded.name, kind = excluded.kind, level = excluded.level,
                    parent = excluded.parent, seat = excluded.seat, valid = excluded.valid, search = excluded.search,
                    version = a.version + 1
                where (a.code, a.name, a.kind, a.level, a.parent, a.seat, a.valid) is distinct from
                    (excluded.code, excluded.name, excluded.kind, excluded.level, excluded.parent, excluded.seat,
                    excluded.valid)
                """)
                        .param("id", agency.id().value())
                        .param("code", agency.code())
                        .param("name", agency.name())
                        .param("kind", agency.kind().name())
                        .param("level", agency.level().name())
                        .param("parent", agency.parent().map(AgencyId::value).orElse(null), Types.OTHER)
                        .param("seat", agency.seat().orElse(null), Types.VARCHAR)
                        .param("from", agency.from(), Types.DATE)
                        .param("to", agency.to(), Types.DATE)
                        .param("search", " " + SearchKey.of(agency.name() + " " + agency.code()))
                        .update()
                > 0;
    }

    /** Makes its administrators keep the whole site, wherever it lies. */
    public void makeFounding(AgencyId id) {
        db.sql("update agency.agency set founding = true where id = :id")
                .param("id", id.value())
                .update();
    }

    static Agency read(ResultSet row, int number) throws SQLException {
        return new Agency(
                new AgencyId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                AgencyKind.valueOf(row.getString(4)),
                Level.valueOf(row.getString(5)),
                Optional.ofNullable(row.getObject(6, UUID.class)).map(AgencyId::new),
                Optional.ofNullable(row.getString(7)),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class));
    }
}
