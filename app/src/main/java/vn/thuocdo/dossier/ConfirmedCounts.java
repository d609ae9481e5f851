package vn.thuocdo.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.PopulationCounts;

/** Counts what agencies have confirmed, so that the planner need not type it. */
@Component
class ConfirmedCounts implements PopulationCounts {

    private final JdbcClient db;

    ConfirmedCounts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<AgencyId, Long> confirmed(LocalDate from, LocalDate to) {
        var counts = new LinkedHashMap<AgencyId, Long>();
        db.sql("""
                select d.resolving, count(*)
                from dossier.dossier d join dossier.batch b on b.id = d.batch
                where b.state = 'CONFIRMED' and d.applicant = 'CITIZEN' and d.returned between :from and :to
                group by d.resolving
                """).param("from", from).param("to", to).query(row -> {
            counts.put(new AgencyId(row.getObject(1, UUID.class)), row.getLong(2));
        });
        return counts;
    }
}
