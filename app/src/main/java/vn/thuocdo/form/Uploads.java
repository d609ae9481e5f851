package vn.thuocdo.form;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.questionnaire.xlsform.XlsFault;

/** The last workbook handed in for each arm: whether it was taken, and what in it is not supported. */
@Repository
class Uploads {

    private final JdbcClient db;

    Uploads(JdbcClient db) {
        this.db = db;
    }

    /** Puts it down in the place of the one before. */
    void save(CampaignId campaign, String arm, Upload upload, List<XlsFault> faults, UUID by, Instant at) {
        db.sql("delete from form.upload where campaign = :campaign and arm = :arm")
                .param("campaign", campaign.value())
                .param("arm", arm)
                .update();
        db.sql("""
                insert into form.upload (campaign, arm, file_name, taken, loaded_by, loaded_at)
                values (:campaign, :arm, :name, :taken, :by, :at)
                """)
                .param("campaign", campaign.value())
                .param("arm", arm)
                .param("name", upload.fileName())
                .param("taken", upload.taken())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        for (var ordinal = 0; ordinal < faults.size(); ordinal++) {
            save(campaign, arm, ordinal, faults.get(ordinal));
        }
    }

    private void save(CampaignId campaign, String arm, int ordinal, XlsFault fault) {
        db.sql("""
                insert into form.upload_fault (campaign, arm, ordinal, sheet, row, col, remark, vi, en)
                values (:campaign, :arm, :ordinal, :sheet, :row, :column, :remark, :vi, :en)
                """)
                .param("campaign", campaign.value())
                .param("arm", arm)
                .param("ordinal", ordinal)
                .param("sheet", fault.sheet())
                .param("row", fault.row())
                .param("column", fault.column())
                .param("remark", fault.problem().isRemark())
                .param("vi", fault.in("vi"))
                .param("en", fault.in("en"))
                .update();
    }

    Optional<Upload> find(CampaignId campaign, String arm) {
        return db.sql("select file_name, taken from form.upload where campaign = :campaign and arm = :arm")
                .param("campaign", campaign.value())
                .param("arm", arm)
                .query((row, _) -> new Upload(row.getString(1), row.getBoolean(2), faults(campaign, arm)))
                .optional();
    }

    private List<Upload.Fault> faults(CampaignId campaign, String arm) {
        return db.sql("""
                select sheet, row, col, remark, vi, en from form.upload_fault
                where campaign = :campaign and arm = :arm order by remark, ordinal
                """)
                .param("campaign", campaign.value())
                .param("arm", arm)
                .query((row, _) -> new Upload.Fault(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }
}
