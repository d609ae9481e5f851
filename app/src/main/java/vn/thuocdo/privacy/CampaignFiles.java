package vn.thuocdo.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.access.Ids;
import vn.thuocdo.attachment.AttachmentId;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.contact.ContactsDestroyed;

/** Where the papers, breaches and disposals are kept. */
@Repository
class CampaignFiles {

    private final JdbcClient db;

    CampaignFiles(JdbcClient db) {
        this.db = db;
    }

    List<Paper> papers(CampaignId campaign) {
        return db.sql("""
                select p.id, p.kind, p.attachment, a.name, p.added_at
                from privacy.paper p join attachment.attachment a on a.id = p.attachment
                where p.campaign = :campaign order by p.added_at, p.id
                """)
                .param("campaign", campaign.value())
                .query((row, _) -> new Paper(
                        row.getObject(1, UUID.class),
                        Paper.Kind.valueOf(row.getString(2)),
                        new AttachmentId(row.getObject(3, UUID.class)),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(CampaignId campaign, Paper.Kind kind, AttachmentId attachment, UUID by, Instant at) {
        db.sql("""
                insert into privacy.paper (id, campaign, kind, attachment, added_by, added_at)
                values (:id, :campaign, :kind, :attachment, :by, :at)
                """)
                .param("id", Ids.next())
                .param("campaign", campaign.value())
                .param("kind", kind.name())
                .param("attachment", attachment.value())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    List<Breach> breaches(CampaignId campaign) {
        return db.sql("""
                select noticed_on, what, people, measures, told_on from privacy.breach
                where campaign = :campaign order by noticed_on, recorded_at
                """)
                .param("campaign", campaign.value())
                .query((row, _) -> new Breach(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        Optional.ofNullable(row.getObject(5, LocalDate.class))))
                .list();
    }

    void add(CampaignId campaign, Breach breach, UUID by, Instant at) {
        db.sql("""
                insert into privacy.breach
                    (id, campaign, noticed_on, what, people, measures, told_on, recorded_by, recorded_at)
                values (:id, :campaign, :noticed, :what, :people, :measures, :told, :by, :at)
                """)
                .param("id", Ids.next())
                .param("campaign", campaign.value())
                .param("noticed", breach.noticed())
                .param("what", breach.what())
                .param("people", breach.people())
                .param("measures", breach.measures())
                .param("told", breach.told().orElse(null))
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** How many contacts were destroyed on which day because the day set by the plan was over. */
    Map<LocalDate, Long> disposals(CampaignId campaign) {
        var found = new TreeMap<LocalDate, Long>();
        db.sql("select on_day, sum(contacts) from privacy.disposal where campaign = :campaign group by on_day")
                .param("campaign", campaign.value())
                .query(row -> {
                    found.put(row.getObject(1, LocalDate.class), row.getLong(2));
                });
        return found;
    }

    @EventListener
    void on(ContactsDestroyed destroyed) {
        db.sql("insert into privacy.disposal (id, on_day, campaign, contacts) values (:id, :day, :plan, :contacts)")
                .param("id", Ids.next())
                .param("day", destroyed.day())
                .param("plan", destroyed.plan().orElse(null))
                .param("contacts", destroyed.contacts())
                .update();
    }
}
