package vn.thuocdo.sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.CampaignId;

/**
 * Those of the official sample who may be invited: no reserve, nobody whom the burden rule spares or who objected, and
 * nobody for a procedure that people are not asked about.
 */
@Repository
public class Invitees {

    private static final String UNITS = """
            with drawn as (
                select s.*, f.campaign, f.arm,
                    row_number() over (order by s.stratum collate "C", s.status, s.position) as place
                from frame.frame f
                join sample.draw d on d.frame = f.id and d.replaced is null
                join sample.drawn_unit s on s.draw = d.id and s.status <> 'RESERVE'
                where f.campaign = :campaign and f.arm = :arm and f.state = 'FROZEN'
                    and f.step = (select max(step) from frame.frame
                        where campaign = :campaign and arm = :arm and state = 'FROZEN'))
            select s.draw, s.unit, s.place, s.stratum, s.id, coalesce(a.name, ''),
                coalesce(case when p.invitation = 'NAMED' then p.name end, ''), u.contact
            from drawn s
            join frame.unit u on u.frame = s.frame and u.ordinal = s.unit
            left join dossier.dossier o on o.id = u.dossier
            left join agency.agency a on a.id = o.resolving
            left join agency.procedure p on p.code = o.procedure
            where not u.not_asked and p.invitation is distinct from 'EXCLUDED'
                and not exists (select from privacy.objection x where x.person = u.person)
                and (exists (select from frame.asked own
                        where (own.person, own.campaign, own.arm) = (u.person, s.campaign, s.arm))
                    or not exists (select from frame.asked other -- whom another campaign has drawn since the freeze
                        where other.person = u.person and other.keep_until > :today
                            and (other.campaign, other.arm) <> (s.campaign, s.arm)))
            order by s.place
            """;

    private final JdbcClient db;
    private final Clock clock;

    Invitees(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those of an arm, as drawn. */
    public List<Invitee> of(CampaignId campaign, String arm) {
        return db.sql(UNITS)
                .param("campaign", campaign.value())
                .param("arm", arm)
                .param("today", LocalDate.now(clock))
                .query(Invitees::read)
                .list();
    }

    private static Invitee read(ResultSet row, int number) throws SQLException {
        return new Invitee(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, UUID.class));
    }
}
