package vn.thuocdo.backup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of the database that a backup carries, as far as one role reads them. Sessions are left out, and so are
 * letters on their way, which hold one-time links, and what the server may lose.
 */
final class Catalogue {

    private static final String KEPT = "c.relkind = 'r' and c.relpersistence = 'p' and ";

    private static final String ORDINARY = KEPT + """
            n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'thuocdo', 'identity')
                and not (n.nspname = 'account' and c.relname like 'session%')
                and not (n.nspname = 'notice' and c.relname = 'letter')
            """;

    private static final String IDENTITY = KEPT + "n.nspname = 'identity' and c.relname <> 'flyway_schema_history'";

    private final JdbcClient db;
    private final String ours;

    private Catalogue(JdbcClient db, String ours) {
        this.db = db;
        this.ours = ours;
    }

    static Catalogue ordinary(JdbcClient db) {
        return new Catalogue(db, ORDINARY);
    }

    static Catalogue identity(JdbcClient db) {
        return new Catalogue(db, IDENTITY);
    }

    /** The names of all tables, each after those its foreign keys point to. */
    List<String> tables() {
        var targets = targets();
        var ordered = new LinkedHashSet<String>();
        while (ordered.size() < targets.size()) {
            var ready = new ArrayList<String>();
            targets.forEach((table, needed) -> {
                if (!ordered.contains(table) && ordered.containsAll(needed)) {
                    ready.add(table);
                }
            });
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables that point at each other: " + targets.keySet());
            }
            ordered.addAll(ready);
        }
        return List.copyOf(ordered);
    }

    private Map<String, Set<String>> targets() {
        var targets = new TreeMap<String, Set<String>>();
        db.sql("""
                select format('%%I.%%I', n.nspname, c.relname),
                    coalesce(array_agg(f.confrelid::regclass::text) filter (where f.confrelid <> c.oid), '{}')
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f'
                where %s
                group by 1
                """.formatted(ours))
                .query((row, _) -> targets.put(row.getString(1), Set.copyOf(List.of((String[])
                        row.getArray(2).getArray()))))
                .list();
        return targets;
    }

    /** The columns whose values are kept; those the database computes are computed again. */
    List<String> columns(String table) {
        return db.sql("""
                select quote_ident(attname) from pg_attribute
                where attrelid = :table::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum
                """).param("table", table).query(String.class).list();
    }

    /** Sets every counter behind the largest number its column has. */
    void advanceCounters() {
        db.sql("""
                select format('select setval(%%L, coalesce((select max(%%I) from %%I.%%I), 0) + 1, false)',
                    pg_get_serial_sequence(format('%%I.%%I', n.nspname, c.relname), a.attname),
                    a.attname, n.nspname, c.relname)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attidentity <> '' and not a.attisdropped
                where %s
                """.formatted(ours))
                .query(String.class)
                .list()
                .forEach(sql -> db.sql(sql).query(Long.class).single());
    }
}
