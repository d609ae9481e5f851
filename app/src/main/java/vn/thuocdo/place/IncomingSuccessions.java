package vn.thuocdo.place;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.sheet.SheetFault;

/** A list of what became of units, on its way into the catalogue. */
@Repository
class IncomingSuccessions {

    private static final int MOST_FAULTS = 500;

    private final JdbcTemplate copying;
    private final JdbcClient db;

    IncomingSuccessions(JdbcTemplate copying) {
        this.copying = copying;
        this.db = JdbcClient.create(copying);
    }

    /** Takes the list, and tells of units the catalogue does not know: old ones before the day, new ones on it. */
    List<SheetFault> unknown(List<SuccessionSheet.Line> lines) {
        db.sql("""
                create temp table incoming_succession (
                    row bigint, predecessor text, successor text, on_day date, whole boolean
                ) on commit drop
                """).update();
        var rows = new CopyText();
        lines.forEach(line -> rows.row(line.row(), line.predecessor(), line.successor(), line.day(), line.whole()));
        rows.into("incoming_succession", copying);
        return db.sql("""
                select row, 'Mã cũ', 'place.fault.old-unknown', predecessor, on_day from incoming_succession i
                where not exists (
                    select from place.place p
                    where p.code = i.predecessor and coalesce(lower(p.valid), '-infinity') < i.on_day)
                union all
                select row, 'Mã mới', 'place.fault.new-unknown', successor, on_day from incoming_succession i
                where not exists (select from place.place p where p.code = i.successor and p.valid @> i.on_day)
                order by 1 limit :most
                """)
                .param("most", MOST_FAULTS)
                .query((row, _) -> new SheetFault(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        List.of(row.getString(4), row.getObject(5, LocalDate.class))))
                .list();
    }

    /** Keeps the list that was taken, and tells how many of its rows said something new. */
    long keep() {
        return db.sql("""
                insert into place.succession as s (predecessor, successor, on_day, whole)
                select predecessor, successor, on_day, bool_or(whole) from incoming_succession group by 1, 2, 3
                on conflict (predecessor, successor, on_day) do update set whole = excluded.whole
                where s.whole <> excluded.whole
                """).update();
    }
}
