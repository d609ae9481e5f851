package vn.thuocdo.campaign;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Ids;
import vn.thuocdo.audit.Audit;

/** Makes next year's draft of a campaign: its plan with all days a year later, but without populations and sizes. */
@Component
public class CopyCampaign {

    private static final List<String> PARTS = List.of(
            "arm (campaign, code, kind) select :new, code, kind from campaign.arm",
            "scope (campaign, agency) select :new, agency from campaign.scope",
            "exclusion (campaign, agency, procedure, reason) select :new, agency, procedure, reason"
                    + " from campaign.exclusion",
            "kind_quota (campaign, kind, size) select :new, kind, size from campaign.kind_quota",
            "party (campaign, role, agency, agreement) select :new, role, agency, '' from campaign.party",
            "mode (campaign, mode) select :new, mode from campaign.mode",
            "milestone (campaign, milestone, due) select :new, milestone, (due + interval '1 year')::date"
                    + " from campaign.milestone",
            "setting (campaign, key, value) select :new, key, value from campaign.setting",
            "passage (campaign, key, body) select :new, key, body from campaign.passage");

    private final JdbcClient db;
    private final CampaignRights rights;
    private final Audit audit;
    private final Clock clock;

    CopyCampaign(JdbcClient db, CampaignRights rights, Audit audit, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Copies it. Populations are this year's, from what agencies confirm, and sizes follow from them; agreements are
     * made anew.
     */
    @Transactional
    public CampaignId copy(CampaignId id, Actor actor) {
        var campaign = rights.plan(id, actor);
        var made = madeJustNow(id, actor);
        return made.isPresent() ? made.get() : make(campaign, actor);
    }

    /** A button pressed twice makes one draft. */
    private Optional<CampaignId> madeJustNow(CampaignId id, Actor actor) {
        db.sql("select from campaign.campaign where id = :id for update")
                .param("id", id.value())
                .query((_, _) -> true)
                .single();
        return db.sql("""
                select id from campaign.campaign
                where copied_from = :id and opened_by = :by and opened_at > :since
                """)
                .param("id", id.value())
                .param("by", actor.account())
                .param("since", now().minusSeconds(10))
                .query((row, _) -> new CampaignId(row.getObject(1, UUID.class)))
                .optional();
    }

    private CampaignId make(Campaign campaign, Actor actor) {
        var id = campaign.id();
        var copy = new CampaignId(Ids.next());
        insert(id, copy, actor);
        for (var part : PARTS) {
            db.sql("insert into campaign." + part + " where campaign = :old")
                    .param("new", copy.value())
                    .param("old", id.value())
                    .update();
        }
        audit.record(
                actor.account(),
                "campaign.copied",
                "campaign",
                copy.value().toString(),
                Map.of("from", id.value().toString()));
        return copy;
    }

    private void insert(CampaignId old, CampaignId copy, Actor actor) {
        db.sql("""
                insert into campaign.campaign (id, title, year, stage, level, method, owner, publisher, window_from,
                    window_to, reserve_share, burden_months, version, copied_from, opened_by, opened_at, changed_by,
                    changed_at)
                select :new, replace(title, year::text, (year + 1)::text), year + 1, 'DRAFT', level, method, owner,
                    publisher, (window_from + interval '1 year')::date, (window_to + interval '1 year')::date,
                    reserve_share, burden_months, 1, id, :by, :at, :by, :at
                from campaign.campaign where id = :old
                """)
                .param("new", copy.value())
                .param("old", old.value())
                .param("by", actor.account())
                .param("at", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
