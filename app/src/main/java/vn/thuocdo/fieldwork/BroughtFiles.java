package vn.thuocdo.fieldwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Ids;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.form.Form;
import vn.thuocdo.sheet.SheetFault;

/** What is kept of files of answers: their counts, and the lines that were not taken. No answer, and no code. */
@Repository
class BroughtFiles {

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Clock clock;

    BroughtFiles(JdbcClient db, JdbcTemplate batches, Clock clock) {
        this.db = db;
        this.batches = batches;
        this.clock = clock;
    }

    /** Lines of a file, those kept, and those that were there before. */
    record Counts(int lines, int kept, int known) {}

    @Transactional
    public void keep(Form form, String name, byte[] sha256, Counts counts, List<SheetFault> faults, Actor actor) {
        var id = Ids.next();
        db.sql("""
                insert into fieldwork.brought (id, campaign, arm, file_name, sha256, lines, kept, known, brought_by,
                    brought_on)
                values (:id, :campaign, :arm, :name, :sha256, :lines, :kept, :known, :by, :on)
                """)
                .param("id", id)
                .param("campaign", form.campaign().value())
                .param("arm", form.arm())
                .param("name", name.substring(0, Math.min(200, name.length())))
                .param("sha256", sha256)
                .param("lines", counts.lines())
                .param("kept", counts.kept())
                .param("known", counts.known())
                .param("by", actor.account())
                .param("on", LocalDate.now(clock))
                .update();
        keep(id, faults);
    }

    private void keep(UUID id, List<SheetFault> faults) {
        var numbered = new int[1];
        batches.batchUpdate(
                "insert into fieldwork.brought_fault (brought, number, line, heading, code, details)"
                        + " values (?, ?, ?, ?, ?, ?)",
                faults,
                1_000,
                (row, fault) -> {
                    row.setObject(1, id);
                    row.setInt(2, ++numbered[0]);
                    row.setLong(3, fault.row());
                    row.setString(4, fault.column());
                    row.setString(5, fault.code());
                    row.setArray(6, row.getConnection().createArrayOf("text", texts(fault)));
                });
    }

    private static Object[] texts(SheetFault fault) {
        return fault.details().stream().map(String::valueOf).toArray();
    }

    List<BroughtFile> of(CampaignId campaign) {
        return db.sql("""
                select b.id, b.arm, b.file_name, b.lines, b.kept, b.known, b.brought_on,
                    (select count(*) from fieldwork.brought_fault f where f.brought = b.id)
                from fieldwork.brought b where b.campaign = :campaign order by b.id desc
                """)
                .param("campaign", campaign.value())
                .query((row, _) -> new BroughtFile(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getObject(7, LocalDate.class),
                        row.getInt(8)))
                .list();
    }

    List<SheetFault> faults(CampaignId campaign, UUID id) {
        return db.sql("""
                select f.line, f.heading, f.code, f.details
                from fieldwork.brought_fault f join fieldwork.brought b on b.id = f.brought
                where f.brought = :id and b.campaign = :campaign order by f.number
                """)
                .param("id", id)
                .param("campaign", campaign.value())
                .query((row, _) -> new SheetFault(row.getLong(1), row.getString(2), row.getString(3), (Object[])
                        row.getArray(4).getArray()))
                .list();
    }
}
