package vn.thuocdo.invitation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.CampaignId;

/** The lots letters are printed in, and which of them were fetched. */
@Repository
class Lots {

    private final JdbcClient db;

    Lots(JdbcClient db) {
        this.db = db;
    }

    /** How many steps of an arm were made ready: the invitation, and reminders. */
    int steps(CampaignId campaign, String arm) {
        return db.sql("select count(*) from invitation.step where campaign = :campaign and arm = :arm")
                .param("campaign", campaign.value())
                .param("arm", arm)
                .query(Integer.class)
                .single();
    }

    void fetched(CampaignId campaign, String arm, Occasion occasion, int lot, int letters, Instant at) {
        db.sql("""
                insert into invitation.fetched (campaign, arm, occasion, lot, letters, times, fetched_at)
                values (:campaign, :arm, :occasion, :lot, :letters, 1, :at)
                on conflict (campaign, arm, occasion, lot) do update
                set letters = excluded.letters, times = fetched.times + 1, fetched_at = excluded.fetched_at
                """)
                .param("campaign", campaign.value())
                .param("arm", arm)
                .param("occasion", occasion.name())
                .param("lot", lot)
                .param("letters", letters)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** Those that were fetched. */
    List<Lot> of(CampaignId campaign, String arm) {
        return db.sql("""
                select occasion, lot, letters, times, fetched_at from invitation.fetched
                where campaign = :campaign and arm = :arm
                order by occasion, lot
                """)
                .param("campaign", campaign.value())
                .param("arm", arm)
                .query((row, _) -> new Lot(
                        Occasion.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }
}
