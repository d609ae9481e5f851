package vn.thuocdo.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the {@link Directory} as it is now. */
@Repository
class Directories {

    private final JdbcClient db;

    Directories(JdbcClient db) {
        this.db = db;
    }

    Directory read() {
        var agencies = new HashMap<String, List<Directory.Entry>>();
        db.sql("select code, id, lower(valid), upper(valid) - 1 from agency.agency order by lower(valid) nulls first")
                .query(row -> {
                    var entry = new Directory.Entry(
                            row.getObject(2, UUID.class),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class));
                    agencies.computeIfAbsent(row.getString(1).toUpperCase(Locale.ROOT), _ -> new ArrayList<>())
                            .add(entry);
                });
        var procedures = new HashSet<>(
                db.sql("select code from agency.procedure").query(String.class).list());
        return new Directory(agencies, procedures);
    }

    /** The names of agencies. */
    Map<UUID, String> names(Set<UUID> agencies) {
        var names = new HashMap<UUID, String>();
        db.sql("select id, name from agency.agency where id = any (:ids)")
                .param("ids", agencies.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }
}
