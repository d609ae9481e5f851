package vn.thuocdo.response;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.identity.SampledUnit;

/** The drawn units of an arm, reserves among them, and what each is asked about. */
@Repository
class DrawnUnits {

    private final JdbcClient db;

    DrawnUnits(JdbcClient db) {
        this.db = db;
    }

    /** Those of the last step: of residents the households. */
    Map<SampledUnit, About> of(CampaignId campaign, String arm) {
        var units = new LinkedHashMap<SampledUnit, About>();
        db.sql("""
                select s.draw, s.unit, coalesce(a.name, ''),
                    coalesce(case when p.invitation = 'NAMED' then p.name end, '')
                from frame.frame f
                join sample.draw d on d.frame = f.id and d.replaced is null
                join sample.drawn_unit s on s.draw = d.id
                join frame.unit u on u.frame = s.frame and u.ordinal = s.unit
                left join dossier.dossier o on o.id = u.dossier
                left join agency.agency a on a.id = o.resolving
                left join agency.procedure p on p.code = o.procedure
                where f.campaign = :campaign and f.arm = :arm and f.state = 'FROZEN'
                    and f.step = (select max(step) from frame.frame
                        where campaign = :campaign and arm = :arm and state = 'FROZEN')
                """).param("campaign", campaign.value()).param("arm", arm).query(row -> {
            units.put(
                    new SampledUnit(row.getObject(1, UUID.class), row.getLong(2)),
                    new About(row.getString(3), row.getString(4)));
        });
        return units;
    }
}
