package vn.thuocdo.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.Arm;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.response.AnsweredCases;
import vn.thuocdo.sample.Invitees;

/** Counts what went out. It counts by arm, step and medium alone: by nothing that would tell of an agency. */
@Repository
class Sendings {

    private final JdbcClient db;
    private final Campaigns campaigns;
    private final Schedules schedules;
    private final Invitees invitees;
    private final Lots lots;
    private final AnsweredCases answered;
    private final InvitationSettings settings;

    Sendings(
            JdbcClient db,
            Campaigns campaigns,
            Schedules schedules,
            Invitees invitees,
            Lots lots,
            AnsweredCases answered,
            InvitationSettings settings) {
        this.db = db;
        this.campaigns = campaigns;
        this.schedules = schedules;
        this.invitees = invitees;
        this.lots = lots;
        this.answered = answered;
        this.settings = settings;
    }

    List<ArmSending> of(CampaignId campaign) {
        return campaigns.arms(campaign).stream().map(arm -> of(campaign, arm)).toList();
    }

    ArmSending of(CampaignId campaign, Arm arm) {
        var all = invitees.of(campaign, arm.code());
        var last = all.isEmpty() ? 0 : all.getLast().place();
        return new ArmSending(
                arm,
                schedules.of(campaign, arm.code()),
                all.size(),
                Math.ceilDiv(last, settings.lettersAFile()),
                settings.lettersAFile(),
                lots.of(campaign, arm.code()),
                tallies(campaign, arm.code()),
                refused(campaign, arm.code()),
                answered.count(campaign, arm.code()),
                lots.steps(campaign, arm.code()));
    }

    private long refused(CampaignId campaign, String arm) {
        return db.sql("""
                select count(*) from invitation.recipient where campaign = :campaign and arm = :arm and refused
                """)
                .param("campaign", campaign.value())
                .param("arm", arm)
                .query(Long.class)
                .single();
    }

    private List<Tally> tallies(CampaignId campaign, String arm) {
        return db.sql("""
                select m.step, m.medium, count(*),
                    count(*) filter (where m.state in ('WAITING', 'SENDING')),
                    count(*) filter (where m.state in ('SENT', 'DELIVERED', 'BOUNCED')),
                    count(*) filter (where m.state = 'DELIVERED'),
                    count(*) filter (where m.state = 'BOUNCED'),
                    count(*) filter (where m.state in ('FAILED', 'UNKNOWN')),
                    count(*) filter (where m.state in ('UNREACHABLE', 'CANCELLED')),
                    count(*) filter (where m.state in ('SENT', 'DELIVERED') and r.answered)
                from invitation.message m
                join invitation.recipient r on r.draw = m.draw and r.unit = m.unit
                where m.campaign = :campaign and m.arm = :arm
                group by m.step, m.medium
                order by m.step, m.medium nulls first
                """)
                .param("campaign", campaign.value())
                .param("arm", arm)
                .query(Sendings::tally)
                .list();
    }

    private static Tally tally(ResultSet row, int number) throws SQLException {
        var medium = row.getString(2);
        return new Tally(
                row.getInt(1),
                medium == null ? null : Medium.valueOf(medium),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10));
    }
}
