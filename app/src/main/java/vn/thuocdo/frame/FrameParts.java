package vn.thuocdo.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.CampaignId;

/** What belongs to a frame besides its units: the funnel, cells, own groups, strata, margins. */
@Repository
public class FrameParts {

    private final JdbcClient db;

    public FrameParts(JdbcClient db) {
        this.db = db;
    }

    public List<FunnelLine> funnel(FrameId id) {
        return db
                .sql("""
                select reason, detail, units from frame.funnel where frame = :id
                """)
                .param("id", id.value())
                .query((row, _) ->
                        new FunnelLine(FunnelReason.valueOf(row.getString(1)), row.getString(2), row.getLong(3)))
                .list()
                .stream()
                .sorted(Comparator.comparing(FunnelLine::reason).thenComparing(FunnelLine::detail))
                .toList();
    }

    /** Replaces what was counted before. */
    void keepCount(FrameId id, List<FunnelLine> funnel, List<Cell> cells) {
        db.sql("delete from frame.funnel where frame = :id")
                .param("id", id.value())
                .update();
        db.sql("delete from frame.cell where frame = :id")
                .param("id", id.value())
                .update();
        for (var line : funnel) {
            db.sql("insert into frame.funnel (frame, reason, detail, units) values (:id, :reason, :detail, :units)")
                    .param("id", id.value())
                    .param("reason", line.reason().name())
                    .param("detail", line.detail())
                    .param("units", line.units())
                    .update();
        }
        cells.forEach(cell -> keep(id, cell));
    }

    private void keep(FrameId id, Cell cell) {
        db.sql("""
                insert into frame.cell (frame, agency, former, field, channel, units, not_asked)
                values (:id, :agency, :former, :field, :channel, :units, :notAsked)
                """)
                .param("id", id.value())
                .param("agency", cell.agency())
                .param("former", cell.former())
                .param("field", cell.field())
                .param("channel", cell.channel())
                .param("units", cell.units())
                .param("notAsked", cell.notAsked())
                .update();
    }

    List<Cell> cells(FrameId id) {
        return db.sql("""
                select agency, former, field, channel, units, not_asked
                from frame.cell where frame = :id
                order by agency, former, field, channel
                """)
                .param("id", id.value())
                .query((row, _) -> new Cell(
                        row.getObject(1, UUID.class),
                        row.getBoolean(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }

    /** The office's own groups, by agency. */
    Map<UUID, String> groups(FrameId id) {
        return db
                .sql("select agency, name from frame.own_group where frame = :id")
                .param("id", id.value())
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void regroup(FrameId id, Map<UUID, String> groups) {
        db.sql("delete from frame.own_group where frame = :id")
                .param("id", id.value())
                .update();
        groups.forEach((agency, name) -> db.sql(
                        "insert into frame.own_group (frame, agency, name) values (:id, :agency, :name)")
                .param("id", id.value())
                .param("agency", agency)
                .param("name", name)
                .update());
    }

    /** The planned sample size of each agency. */
    Map<UUID, Long> quotas(CampaignId campaign, String arm) {
        return db
                .sql("select agency, size from campaign.quota where campaign = :campaign and arm = :arm")
                .param("campaign", campaign.value())
                .param("arm", arm)
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Names of the agencies of a campaign. */
    public Map<UUID, String> agencyNames(CampaignId campaign) {
        return db
                .sql("""
                select a.id, a.name from campaign.scope s join agency.agency a on a.id = s.agency
                where s.campaign = :campaign
                """)
                .param("campaign", campaign.value())
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void keepStrata(FrameId id, List<Stratum> strata, boolean withinUnits) {
        for (var stratum : strata) {
            db.sql("""
                    insert into frame.stratum (frame, code, name, agency, former, units, size, reserves, parent)
                    values (:id, :code, :name, :agency, :former, :units, :size, :reserves, :parent)
                    """)
                    .param("id", id.value())
                    .param("code", stratum.code())
                    .param("name", stratum.name())
                    .param("agency", stratum.agency())
                    .param("former", stratum.former())
                    .param("units", stratum.units())
                    .param("size", stratum.size())
                    .param("reserves", stratum.reserves())
                    .param("parent", withinUnits ? stratum.code() : null)
                    .update();
        }
    }

    /** The strata of a frozen frame, in the order of the file. */
    public List<Stratum> strata(FrameId id) {
        return db.sql("""
                select code, name, agency, former, units, size, reserves
                from frame.stratum where frame = :id order by code collate "C"
                """)
                .param("id", id.value())
                .query((row, _) -> new Stratum(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getBoolean(4),
                        List.of(),
                        row.getLong(5),
                        row.getInt(6),
                        row.getInt(7)))
                .list();
    }

    /** How a frozen frame is made up: units by value, for each dimension. */
    public Map<String, Map<String, Long>> margins(FrameId id) {
        var margins = new TreeMap<String, Map<String, Long>>();
        db.sql("select dimension, value, units from frame.margin where frame = :id order by dimension, value")
                .param("id", id.value())
                .query((row, _) -> margins.computeIfAbsent(row.getString(1), _ -> new TreeMap<>())
                        .put(row.getString(2), row.getLong(3)))
                .list();
        return margins;
    }
}
