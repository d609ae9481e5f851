package vn.thuocdo.fieldwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.access.Ids;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.form.Form;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Where lots are kept, and in whose hands they are. */
@Repository
class Lots {

    private final JdbcClient db;

    Lots(JdbcClient db) {
        this.db = db;
    }

    /** All of a campaign, in their order. */
    List<Lot> of(CampaignId campaign) {
        var handovers = handovers(campaign);
        return db.sql("""
                select id, arm, number, first_serial, last_serial
                from fieldwork.lot where campaign = :campaign order by number
                """)
                .param("campaign", campaign.value())
                .query((row, _) -> new Lot(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        handovers.getOrDefault(row.getObject(1, UUID.class), List.of())))
                .list();
    }

    /** @throws Refused if there is none of that number */
    Lot get(CampaignId campaign, int number) {
        return of(campaign).stream()
                .filter(lot -> lot.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.LOT_UNKNOWN));
    }

    private Map<UUID, List<Handover>> handovers(CampaignId campaign) {
        var found = new HashMap<UUID, List<Handover>>();
        db.sql("""
                select number, back, on_day, body, giver, taker, used, spoiled, blank, missing, lot
                from fieldwork.handover where campaign = :campaign order by number
                """).param("campaign", campaign.value()).query(row -> {
            found.computeIfAbsent(row.getObject(11, UUID.class), _ -> new ArrayList<>())
                    .add(handover(row));
        });
        return found;
    }

    private static Handover handover(ResultSet row) throws SQLException {
        return new Handover(
                row.getInt(1),
                row.getBoolean(2),
                row.getObject(3, LocalDate.class),
                new AgencyId(row.getObject(4, UUID.class)),
                row.getString(5),
                row.getString(6),
                new Handover.Count(row.getInt(7), row.getInt(8), row.getInt(9), row.getInt(10)));
    }

    /**
     * Reserves the next serials of the campaign.
     *
     * @throws Refused if somebody else reserves some at this moment, or none are left
     */
    int add(CampaignId campaign, String arm, int count, UUID by) {
        try {
            return db.sql("""
                    insert into fieldwork.lot (id, campaign, arm, number, first_serial, last_serial, made_by)
                    select :id, :campaign, :arm, coalesce(max(number), 0) + 1, coalesce(max(last_serial), 0) + 1,
                        coalesce(max(last_serial), 0) + :count, :by
                    from fieldwork.lot where campaign = :campaign
                    returning number
                    """)
                    .param("id", Ids.next())
                    .param("campaign", campaign.value())
                    .param("arm", arm)
                    .param("count", count)
                    .param("by", by)
                    .query(Integer.class)
                    .single();
        } catch (DataIntegrityViolationException another) {
            throw new Refused(Problem.CHANGED_MEANWHILE);
        }
    }

    /** Of two who hand over the same lot, the second sees what the first did. */
    void hold(Lot lot) {
        db.sql("select from fieldwork.lot where id = :id for update")
                .param("id", lot.id())
                .query((_, _) -> true)
                .list();
    }

    /**
     * Keeps that it changed hands, with the next number of the campaign's minutes.
     *
     * @throws Refused if another lot of the campaign does so at this moment
     */
    void add(CampaignId campaign, Lot lot, Handover handover) {
        try {
            db.sql("""
                    insert into fieldwork.handover (campaign, number, lot, back, on_day, body, giver, taker, used,
                        spoiled, blank, missing)
                    select :campaign, coalesce(max(number), 0) + 1, :lot, :back, :day, :body, normalize(:giver, nfc),
                        normalize(:taker, nfc), :used, :spoiled, :blank, :missing
                    from fieldwork.handover where campaign = :campaign
                    """)
                    .param("campaign", campaign.value())
                    .param("lot", lot.id())
                    .param("back", handover.back())
                    .param("day", handover.day())
                    .param("body", handover.body().value())
                    .param("giver", handover.giver())
                    .param("taker", handover.taker())
                    .param("used", handover.used())
                    .param("spoiled", handover.spoiled())
                    .param("blank", handover.blank())
                    .param("missing", handover.missing())
                    .update();
        } catch (DataIntegrityViolationException another) {
            throw new Refused(Problem.CHANGED_MEANWHILE);
        }
    }

    /** @throws Refused if no lot that went out has a sheet of that form with that serial */
    void requireHanded(Form form, int serial) {
        var handed = db.sql("""
                select exists (
                    select from fieldwork.lot l join fieldwork.handover h on h.lot = l.id and not h.back
                    where l.campaign = :campaign and l.arm = :arm and :serial between l.first_serial and l.last_serial)
                """)
                .param("campaign", form.campaign().value())
                .param("arm", form.arm())
                .param("serial", serial)
                .query(Boolean.class)
                .single();
        if (!handed) {
            throw new Refused(Problem.SERIAL_NOT_HANDED, serial);
        }
    }
}
