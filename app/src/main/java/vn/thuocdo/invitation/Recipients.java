package vn.thuocdo.invitation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.identity.InvitationTokens;
import vn.thuocdo.identity.SampledUnit;
import vn.thuocdo.sample.Invitee;
import vn.thuocdo.sample.Invitees;

/** Those of a sample that invitations go to, and what keeps some from being written to again. */
@Repository
class Recipients {

    private static final int BATCH = 1_000;

    /** Refused, or refused under another draw or arm of the same campaign. */
    private static final String REFUSED = """
            (r.refused or exists (
                select from invitation.refusal x where (x.person, x.campaign) = (u.person, r.campaign)))
            """;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Invitees invitees;
    private final InvitationTokens tokens;

    Recipients(JdbcClient db, JdbcTemplate batches, Invitees invitees, InvitationTokens tokens) {
        this.db = db;
        this.batches = batches;
        this.invitees = invitees;
        this.tokens = tokens;
    }

    /** The tokens of some of them, by the ordinal of the unit. */
    Map<Long, String> tokens(CampaignId campaign, List<Invitee> some) {
        var units = some.stream().map(Recipients::unit).toList();
        var byUnit = new HashMap<Long, String>();
        tokens.of(campaign.value(), units).forEach((unit, token) -> byUnit.put(unit.ordinal(), token));
        return byUnit;
    }

    private static SampledUnit unit(Invitee invitee) {
        return new SampledUnit(invitee.draw(), invitee.unit());
    }

    /** Those who may be invited now, in the order of the draw; all of them are known from now on. */
    List<Invitee> ensured(CampaignId campaign, String arm) {
        var all = invitees.of(campaign, arm);
        var known = db.sql("select unit from invitation.recipient where campaign = :campaign and arm = :arm")
                .param("campaign", campaign.value())
                .param("arm", arm)
                .query(Long.class)
                .set();
        var fresh = all.stream().filter(each -> !known.contains(each.unit())).toList();
        if (!fresh.isEmpty()) {
            add(campaign, arm, fresh);
        }
        return all;
    }

    private void add(CampaignId campaign, String arm, List<Invitee> fresh) {
        var secrets = tokens(campaign, fresh);
        batches.batchUpdate("""
                insert into invitation.recipient (draw, unit, campaign, arm, refusal) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, fresh, BATCH, (row, each) -> {
            row.setObject(1, each.draw());
            row.setLong(2, each.unit());
            row.setObject(3, campaign.value());
            row.setString(4, arm);
            row.setBytes(5, refusal(Objects.requireNonNull(secrets.get(each.unit()))));
        });
    }

    /** By what a recipient is found who refuses: no hash that finds a case. */
    static byte[] refusal(String token) {
        return InvitationTokens.hash("refuse" + token);
    }

    /** The units that are not to be reminded: they have answered, or refused. */
    Set<Long> settled(CampaignId campaign, String arm) {
        return units(campaign, arm, "r.answered or " + REFUSED);
    }

    /** The units that refused. */
    Set<Long> refused(CampaignId campaign, String arm) {
        return units(campaign, arm, REFUSED);
    }

    /** The units already marked. */
    Set<Long> answered(CampaignId campaign, String arm) {
        return units(campaign, arm, "r.answered");
    }

    private Set<Long> units(CampaignId campaign, String arm, String which) {
        return db.sql("""
                select r.unit
                from invitation.recipient r
                join sample.draw d on d.id = r.draw
                join frame.unit u on u.frame = d.frame and u.ordinal = r.unit
                where r.campaign = :campaign and r.arm = :arm and (%s)
                """.formatted(which))
                .param("campaign", campaign.value())
                .param("arm", arm)
                .query(Long.class)
                .set();
    }

    /** Marks many at once; nothing tells which of them answered first. */
    int markAnswered(UUID draw, Set<Long> units) {
        return db.sql("""
                update invitation.recipient set answered = true
                where draw = :draw and unit = any (:units) and not answered
                """)
                .param("draw", draw)
                .param("units", units.toArray(Long[]::new))
                .update();
    }
}
