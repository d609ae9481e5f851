package vn.thuocdo.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.attachment.AttachmentId;
import vn.thuocdo.campaign.CampaignId;

/** Where it is kept which agencies posted the notice. */
@Repository
class Postings {

    private final JdbcClient db;

    Postings(JdbcClient db) {
        this.db = db;
    }

    /** All measured agencies, those first that have not. */
    List<Posting> of(CampaignId campaign) {
        return db.sql("""
                select a.id, a.name, p.posted_on, coalesce(p.place, '')
                from campaign.scope s
                join agency.agency a on a.id = s.agency
                left join invitation.posting p on p.campaign = s.campaign and p.agency = s.agency
                where s.campaign = :campaign
                order by p.posted_on is not null, a.name collate "vi-x-icu", a.code
                """)
                .param("campaign", campaign.value())
                .query((row, _) -> new Posting(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)))
                .list();
    }

    /** The photo an agency handed in. */
    Optional<AttachmentId> photo(CampaignId campaign, AgencyId agency) {
        return db.sql("select photo from invitation.posting where campaign = :campaign and agency = :agency")
                .param("campaign", campaign.value())
                .param("agency", agency.value())
                .query((row, _) -> new AttachmentId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Keeps what an agency says; said again the newer counts. */
    void keep(CampaignId campaign, AgencyId agency, ConfirmPosting.Said said, AttachmentId photo, UUID by, Instant at) {
        db.sql("""
                insert into invitation.posting (campaign, agency, posted_on, place, photo, posted_by, noted_at)
                values (:campaign, :agency, :on, :place, :photo, :by, :at)
                on conflict (campaign, agency) do update set posted_on = excluded.posted_on, place = excluded.place,
                    photo = excluded.photo, posted_by = excluded.posted_by, noted_at = excluded.noted_at
                """)
                .param("campaign", campaign.value())
                .param("agency", agency.value())
                .param("on", said.on())
                .param("place", said.place())
                .param("photo", photo.value())
                .param("by", by)
                .param("at", Messages.moment(at))
                .update();
    }
}
