package vn.thuocdo.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.PartyRole;

/** Which bodies may take part in the ceremonies of a campaign: its owner, its publisher and its parties. */
@Repository
public class CeremonyBodies {

    private final JdbcClient db;
    private final Campaigns campaigns;

    CeremonyBodies(JdbcClient db, Campaigns campaigns) {
        this.db = db;
        this.campaigns = campaigns;
    }

    /** The bodies that supervise. */
    public Set<AgencyId> supervisors(CampaignId campaign) {
        return campaigns.parties(campaign, Set.of(PartyRole.FRONT, PartyRole.VETERANS));
    }

    /** All that may be invited, with their names: the owner first. */
    public Map<AgencyId, String> offered(CampaignId campaign) {
        var offered = new LinkedHashMap<AgencyId, String>();
        db.sql("""
                select a.id, a.name
                from (
                    select owner as agency, 1 as place from campaign.campaign where id = :id
                    union
                    select agency, 2 from campaign.party where campaign = :id
                    union
                    select publisher, 3 from campaign.campaign where id = :id
                ) b
                join agency.agency a on a.id = b.agency
                group by a.id, a.name
                order by min(b.place), a.name
                """)
                .param("id", campaign.value())
                .query((row, _) -> offered.put(new AgencyId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
        return offered;
    }
}
