package vn.thuocdo.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the lists of a draw, ordered by stratum and then as drawn. */
@Repository
class FieldLists {

    private static final String UNITS = """
            select s.stratum, s.position, s.id, coalesce(a.name, ''),
                coalesce(u.label, case when p.invitation = 'NAMED' then p.name end, ''), d.returned,
                u.not_asked or b.person is not null, o.person is not null,
                case when not u.not_asked and b.person is null and o.person is null then u.contact end
            from sample.drawn_unit s
            join frame.frame f on f.id = s.frame
            join frame.unit u on u.frame = s.frame and u.ordinal = s.unit
            left join dossier.dossier d on d.id = u.dossier
            left join privacy.objection o on o.person = u.person
            left join agency.agency a on a.id = d.resolving
            left join agency.procedure p on p.code = d.procedure
            left join frame.asked own on (own.person, own.campaign, own.arm) = (u.person, f.campaign, f.arm)
            left join lateral ( -- whom another campaign has drawn since the freeze
                select a.person from frame.asked a
                where a.person = u.person and own.person is null
                    and (a.campaign, a.arm) <> (f.campaign, f.arm) and a.keep_until > :today
                limit 1) b on true
            where s.draw = :draw and (s.status = 'RESERVE') = :reserve
            order by s.stratum collate "C", s.status, s.position
            """;

    private final JdbcClient db;
    private final Clock clock;

    FieldLists(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<FieldUnit> units(DrawId draw, SampleList list) {
        return db.sql(UNITS)
                .param("draw", draw.value())
                .param("reserve", list == SampleList.RESERVE)
                .param("today", LocalDate.now(clock))
                .query(FieldLists::unit)
                .list();
    }

    private static FieldUnit unit(ResultSet row, int number) throws SQLException {
        return new FieldUnit(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getObject(9, UUID.class));
    }

    List<ArmLists.Count> counts(DrawId draw) {
        return db.sql("""
                select s.stratum, h.name, count(*) filter (where s.status <> 'RESERVE'),
                    count(*) filter (where s.status = 'RESERVE'), count(*) filter (where u.not_asked)
                from sample.drawn_unit s
                join frame.unit u on u.frame = s.frame and u.ordinal = s.unit
                join frame.stratum h on h.frame = s.frame and h.code = s.stratum
                where s.draw = :draw
                group by s.stratum, h.name
                order by s.stratum collate "C"
                """)
                .param("draw", draw.value())
                .query((row, _) -> new ArmLists.Count(
                        row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }
}
