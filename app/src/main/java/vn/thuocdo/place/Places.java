package vn.thuocdo.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

    Places(JdbcClient db) {
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

    /** Units whose names have all words of {@code text}, with or without accents; the first hundred by level and name. */
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

    /** How many units each level has on {@code day}: 1 province, 2 district, 3 commune. */
    public Map<Integer, Long> counts(LocalDate day) {
        var counts = new HashMap<>(Map.of(1, 0L, 2, 0L, 3, 0L));
        db.sql("select level, count(*) from place.place where valid @> :day group by level")
                .param("day", day)
                .query((row, _) -> counts.put(row.getInt(1), row.getLong(2)))
                .list();
        return counts;
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
