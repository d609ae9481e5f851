package vn.thuocdo.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.screen.SearchKey;
import vn.thuocdo.sheet.SheetFault;

/**
 * A list on its way into the catalogue, in tables that last as long as the transaction: what it says, the periods it
 * speaks of, and what the units named in it become. The catalogue is touched last, when nothing is wrong.
 */
@Repository
class IncomingPlaces {

    private static final int MOST_FAULTS = 500;

    private final JdbcTemplate copying;
    private final JdbcClient db;

    IncomingPlaces(JdbcTemplate copying) {
        this.copying = copying;
        this.db = JdbcClient.create(copying);
    }

    /** Takes the list; another import waits here until this one has ended. */
    void fill(List<PlaceSheet.Line> lines) {
        db.sql("lock table place.place in share row exclusive mode").update();
        db.sql("""
                create temp table incoming (
                    row bigint, code text, level smallint, kind text, name text, parent text, valid daterange,
                    search text
                ) on commit drop
                """).update();
        var rows = new CopyText();
        for (var line : lines) {
            var place = line.place();
            rows.row(
                    line.row(),
                    place.code(),
                    place.kind().level(),
                    place.kind(),
                    place.name(),
                    place.parent().orElse(null),
                    period(place.from(), place.to()),
                    " " + SearchKey.of(place.name()));
        }
        rows.into("incoming", copying);
        db.sql("analyze incoming").update();
        db.sql("create temp table listed on commit drop as select distinct level, code from incoming")
                .update();
    }

    private static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return "[%s,%s]".formatted(from == null ? "" : from, to == null ? "" : to);
    }

    /** Leaves out what the catalogue says already, and tells how much that was. */
    long dropKnown() {
        return db.sql("""
                delete from incoming i using place.place p
                where p.code = i.code and p.kind = i.kind and p.name = i.name
                    and p.parent is not distinct from i.parent and i.valid <@ p.valid
                """).update();
    }

    /**
     * Works out what the units named become: the list holds for its periods, what was known for the rest.
     *
     * @param complete the day from which units of the list's levels that it does not name have ended
     */
    void claim(@Nullable LocalDate complete) {
        db.sql("create temp table claimed (code text, valid datemultirange) on commit drop")
                .update();
        db.sql("insert into claimed select code, range_agg(valid) from incoming group by code")
                .update();
        if (complete != null) {
            endUnnamed(complete);
        }
        db.sql("""
                create temp table outcome on commit drop as
                select 0::bigint as row, p.code, p.level, p.kind, p.name, p.parent,
                    unnest(datemultirange(p.valid) - c.valid) as valid, p.search
                from place.place p join claimed c on c.code = p.code
                union all
                select row, code, level, kind, name, parent, valid, search from incoming
                """).update();
    }

    private void endUnnamed(LocalDate day) {
        db.sql("""
                insert into claimed
                select distinct p.code, datemultirange(daterange(:day, null))
                from place.place p
                where p.valid && daterange(:day, null) and p.level in (select level from listed)
                    and not exists (select from listed l where l.code = p.code)
                """).param("day", day).update();
    }

    /** Units of which the list itself says two things for one day. */
    List<SheetFault> overlaps() {
        return db.sql("""
                select b.row, 'Mã', 'place.fault.overlap', b.code, a.row::text, null
                from incoming a join incoming b on b.code = a.code and b.row > a.row and b.valid && a.valid
                order by b.row limit :most
                """)
                .param("most", MOST_FAULTS)
                .query(IncomingPlaces::fault)
                .list();
    }

    /** Units whose parent would not be there all the time. */
    List<SheetFault> orphans() {
        return db.sql("""
                with after as (
                    select 0 as row, code, name, parent, valid from place.place p
                    where not exists (select from claimed c where c.code = p.code)
                    union all
                    select row, code, name, parent, valid from outcome
                ), covered as (
                    select code, range_agg(valid) as valid from after group by code
                )
                select a.row, 'Mã cấp trên', 'place.fault.orphan', a.name || ' (' || a.code || ')', a.parent,
                    a.valid::text
                from after a left join covered c on c.code = a.parent
                where a.parent is not null and not a.valid <@ coalesce(c.valid, '{}')
                order by a.row, a.code limit :most
                """)
                .param("most", MOST_FAULTS)
                .query(IncomingPlaces::fault)
                .list();
    }

    private static SheetFault fault(ResultSet row, int number) throws SQLException {
        var last = row.getString(6);
        var details = last == null
                ? List.<Object>of(row.getString(4), row.getString(5))
                : List.<Object>of(row.getString(4), row.getString(5), last);
        return new SheetFault(row.getLong(1), row.getString(2), row.getString(3), details);
    }

    /** Writes the outcome into the catalogue. */
    void apply() {
        db.sql("set constraints place.place_within_parent deferred").update();
        db.sql("delete from place.place p using claimed c where c.code = p.code")
                .update();
        db.sql("""
                insert into place.place (code, level, kind, name, parent, valid, search)
                select code, level, kind, name, parent, valid, search from outcome
                """).update();
        db.sql("set constraints place.place_within_parent immediate").update();
    }
}
