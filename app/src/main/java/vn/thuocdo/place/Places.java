package vn.thuocdo.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.screen.SearchKey;

/** Where administrative units are kept. */
@Repository
public class Places {

    private static final int MOST_FOUND = 100;

    private final JdbcClient db;

    public Places(JdbcClient db) {
        this.db = db;
    }

    /** The unit of {@code code} on {@code day}. */
    public Optional<Place> find(String code, LocalDate day) {
        return db.sql("""
                select code, kind, name, parent, lower(valid), upper(valid) - 1
                from place.place
                where code = :code and valid @> :day
                """)
                .param("code", code)
                .param("day", day)
                .query(Places::read)
                .optional();
    }

    /** The provinces on {@code day}, in the order of their codes. */
    public List<Place> provinces(LocalDate day) {
        return db.sql("""
                select code, kind, name, parent, lower(valid), upper(valid) - 1
                from place.place
                where parent is null and valid @> :day
                order by code
                """).param("day", day).query(Places::read).list();
    }

    /** What lies in {@code parent} on {@code day}, in the order of names. */
    public List<Place> within(String parent, LocalDate day) {
        return db.sql("""
                select code, kind, name, parent, lower(valid), upper(valid) - 1
                from place.place
                where parent = :parent and valid @> :day
                order by name collate "vi-x-icu", code
                """)
                .param("parent", parent)
                .param("day", day)
                .query(Places::read)
                .list();
    }

    /** Units whose names have all words of {@code text}, with or without accents; a hundred at most. */
    public List<Place> named(String text, LocalDate day) {
        return db.sql("""
                select code, kind, name, parent, lower(valid), upper(valid) - 1
                from place.place
                where search like all (string_to_array(:words, '|')) and valid @> :day
                order by level, name collate "vi-x-icu", code
                limit :most
                """)
                .param("words", "% " + SearchKey.of(text).replace(" ", "%|% ") + "%")
                .param("day", day)
                .param("most", MOST_FOUND)
                .query(Places::read)
                .list();
    }

    /** Those of {@code codes} that are or were codes of units. */
    public List<String> known(Collection<String> codes) {
        return db.sql("select distinct code from place.place where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Those of {@code codes} that are or were codes of communes. */
    public List<String> communes(Collection<String> codes) {
        return db.sql("select distinct code from place.place where code = any(:codes) and level = 3")
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** How many units each level has on {@code day}: 1 province, 2 district, 3 commune. */
    public Map<Integer, Long> counts(LocalDate day) {
        var counts = new HashMap<>(Map.of(1, 0L, 2, 0L, 3, 0L));
        db.sql("select level, count(*) from place.place where valid @> :day group by level")
                .param("day", day)
                .query((row, _) -> counts.put(row.getInt(1), row.getLong(2)))
                .list();
        return counts;
    }

    /** What {@code place} was made of when it came to be as it is. */
    public List<Succession> predecessors(Place place) {
        return db.sql("""
                select distinct on (s.on_day, p.code) p.code, p.name, s.on_day,
                    coalesce(upper(p.valid) - 1, s.on_day - 1), s.whole
                from place.succession s
                join place.place p on p.code = s.predecessor and coalesce(lower(p.valid), '-infinity') < s.on_day
                where s.successor = :code and s.on_day <@ daterange(:from, :to, '[]')
                order by s.on_day, p.code, upper(p.valid) desc nulls first
                """)
                .param("code", place.code())
                .param("from", place.from(), Types.DATE)
                .param("to", place.to(), Types.DATE)
                .query(Places::succession)
                .list();
    }

    /** What {@code place} has become since its last day; nothing while it is valid. */
    public List<Succession> successors(Place place) {
        return db.sql("""
                select p.code, p.name, s.on_day, s.on_day, s.whole
                from place.succession s
                join place.place p on p.code = s.successor and p.valid @> s.on_day
                where s.predecessor = :code and s.on_day > :to
                order by s.on_day, p.code
                """)
                .param("code", place.code())
                .param("to", place.to(), Types.DATE)
                .query(Places::succession)
                .list();
    }

    /** The unit of {@code code} in all its periods, latest first. */
    public List<Place> periods(String code) {
        return db.sql("""
                select code, kind, name, parent, lower(valid), upper(valid) - 1
                from place.place
                where code = :code
                order by lower(valid) desc nulls last
                """).param("code", code).query(Places::read).list();
    }

    private static Succession succession(ResultSet row, int number) throws SQLException {
        return new Succession(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getBoolean(5));
    }

    private static Place read(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getString(1),
                PlaceKind.valueOf(row.getString(2)),
                row.getString(3),
                Optional.ofNullable(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class));
    }
}
