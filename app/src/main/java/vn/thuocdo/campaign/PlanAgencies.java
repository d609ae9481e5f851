package vn.thuocdo.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.agency.AgencyId;

/** Which agencies a plan measures, leaves out and works with, and how many people it asks at each. */
@Repository
public class PlanAgencies {

    private final JdbcClient db;

    public PlanAgencies(JdbcClient db) {
        this.db = db;
    }

    /** An agency as lists show it. */
    public record Named(AgencyId id, String code, String name, String kind) {}

    /** What a plan leaves out: an agency by its id, or a procedure by its code. */
    public record Exclusion(String what, boolean procedure, String reason) {}

    /** A body that takes part. */
    public record Party(PartyRole role, AgencyId agency, String code, String name, String agreement) {}

    /** These agencies, by level, kind and name. */
    public List<Named> named(Collection<AgencyId> ids) {
        return db.sql("""
                select id, code, name, kind from agency.agency where id = any (:ids)
                order by array_position(array['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'], level), kind,
                    name collate "vi-x-icu", code
                """).param("ids", ids(ids)).query(PlanAgencies::named).list();
    }

    /** Those of {@code ids} that are or were there at some time from {@code from} to {@code to}. */
    public List<Named> named(Collection<AgencyId> ids, LocalDate from, LocalDate to) {
        return db.sql("""
                select id, code, name, kind from agency.agency
                where id = any (:ids) and valid && daterange(:from, :to, '[]')
                order by array_position(array['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'], level), kind,
                    name collate "vi-x-icu", code
                """)
                .param("ids", ids(ids))
                .param("from", from)
                .param("to", to)
                .query(PlanAgencies::named)
                .list();
    }

    /** The measured agencies with the populations and sizes of one arm. */
    public List<MeasuredAgency> measured(CampaignId id, String arm) {
        return db.sql("""
                select a.id, a.name, a.kind, p.units, q.size
                from campaign.scope s
                    join agency.agency a on a.id = s.agency
                    left join campaign.population p on p.campaign = s.campaign and p.agency = s.agency and p.arm = :arm
                    left join campaign.quota q on q.campaign = s.campaign and q.agency = s.agency and q.arm = :arm
                where s.campaign = :id
                order by array_position(array['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'], a.level), a.kind,
                    a.name collate "vi-x-icu", a.code
                """)
                .param("id", id.value())
                .param("arm", arm)
                .query((row, _) -> new MeasuredAgency(
                        new AgencyId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, Long.class),
                        row.getObject(5, Long.class)))
                .list();
    }

    void saveScope(CampaignId id, Set<AgencyId> agencies) {
        for (var table : List.of("scope", "population", "quota")) {
            db.sql("delete from campaign.%s where campaign = :id and agency <> all (:agencies)".formatted(table))
                    .param("id", id.value())
                    .param("agencies", ids(agencies))
                    .update();
        }
        db.sql("""
                insert into campaign.scope (campaign, agency) select :id, unnest(:agencies)
                on conflict (campaign, agency) do nothing
                """).param("id", id.value()).param("agencies", ids(agencies)).update();
    }

    public List<Exclusion> exclusions(CampaignId id) {
        return db.sql("""
                select coalesce(agency::text, procedure), procedure is not null, reason
                from campaign.exclusion where campaign = :id order by 2, 1
                """)
                .param("id", id.value())
                .query((row, _) -> new Exclusion(row.getString(1), row.getBoolean(2), row.getString(3)))
                .list();
    }

    /** The agencies a plan leaves out with a reason; that the one in charge does not measure itself is usual. */
    Set<AgencyId> leftOut(Campaign campaign) {
        return exclusions(campaign.id()).stream()
                .filter(exclusion -> !exclusion.procedure())
                .map(exclusion -> new AgencyId(UUID.fromString(exclusion.what())))
                .filter(agency -> !agency.equals(campaign.owner()))
                .collect(Collectors.toUnmodifiableSet());
    }

    void saveExclusions(CampaignId id, Collection<Exclusion> exclusions) {
        db.sql("delete from campaign.exclusion where campaign = :id")
                .param("id", id.value())
                .update();
        for (var exclusion : exclusions) {
            db.sql("""
                    insert into campaign.exclusion (campaign, agency, procedure, reason)
                    values (:id, :agency, :procedure, :reason)
                    """)
                    .param("id", id.value())
                    .param("agency", exclusion.procedure() ? null : UUID.fromString(exclusion.what()))
                    .param("procedure", exclusion.procedure() ? exclusion.what() : null)
                    .param("reason", exclusion.reason())
                    .update();
        }
    }

    public List<Party> parties(CampaignId id) {
        return db.sql("""
                select p.role, p.agency, a.code, a.name, p.agreement
                from campaign.party p join agency.agency a on a.id = p.agency
                where p.campaign = :id
                order by array_position(array['FIELD', 'FRONT', 'VETERANS', 'STATISTICS'], p.role), a.code
                """)
                .param("id", id.value())
                .query((row, _) -> new Party(
                        PartyRole.valueOf(row.getString(1)),
                        new AgencyId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    void saveParties(CampaignId id, Collection<Party> parties) {
        db.sql("delete from campaign.party where campaign = :id")
                .param("id", id.value())
                .update();
        for (var party : parties) {
            db.sql("""
                    insert into campaign.party (campaign, role, agency, agreement)
                    values (:id, :role, :agency, :agreement)
                    """)
                    .param("id", id.value())
                    .param("role", party.role().name())
                    .param("agency", party.agency().value())
                    .param("agreement", party.agreement())
                    .update();
        }
    }

    /** Fixed sizes by kind of agency. */
    public Map<String, Long> kindQuotas(CampaignId id) {
        var quotas = new LinkedHashMap<String, Long>();
        db.sql("select kind, size from campaign.kind_quota where campaign = :id order by kind")
                .param("id", id.value())
                .query((row, _) -> quotas.put(row.getString(1), row.getLong(2)))
                .list();
        return quotas;
    }

    void saveKindQuotas(CampaignId id, Map<String, Long> quotas) {
        db.sql("delete from campaign.kind_quota where campaign = :id")
                .param("id", id.value())
                .update();
        quotas.forEach((kind, size) -> db.sql(
                        "insert into campaign.kind_quota (campaign, kind, size) values (:id, :kind, :size)")
                .param("id", id.value())
                .param("kind", kind)
                .param("size", size)
                .update());
    }

    /** Populations and chosen sizes of one arm, those that are known. */
    void saveSizes(CampaignId id, String arm, Collection<MeasuredAgency> agencies) {
        for (var table : List.of("population", "quota")) {
            db.sql("delete from campaign.%s where campaign = :id and arm = :arm".formatted(table))
                    .param("id", id.value())
                    .param("arm", arm)
                    .update();
        }
        for (var agency : agencies) {
            insert("population", "units", id, arm, agency.id(), agency.population());
            insert("quota", "size", id, arm, agency.id(), agency.chosen());
        }
    }

    private void insert(String table, String column, CampaignId id, String arm, AgencyId agency, @Nullable Long count) {
        if (count != null) {
            db.sql("insert into campaign.%s (campaign, arm, agency, %s) values (:id, :arm, :agency, :count)"
                            .formatted(table, column))
                    .param("id", id.value())
                    .param("arm", arm)
                    .param("agency", agency.value())
                    .param("count", count)
                    .update();
        }
    }

    private static Named named(ResultSet row, int number) throws SQLException {
        return new Named(
                new AgencyId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3), row.getString(4));
    }

    private static UUID[] ids(Collection<AgencyId> ids) {
        return ids.stream().map(AgencyId::value).toArray(UUID[]::new);
    }
}
