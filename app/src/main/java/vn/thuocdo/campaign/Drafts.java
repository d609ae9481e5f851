package vn.thuocdo.campaign;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.access.Actor;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Where campaigns whose plan is being drawn up are changed: opened, copied, claimed for a change, handed up. */
@Repository
public class Drafts {

    private final JdbcClient db;
    private final Clock clock;

    public Drafts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(Campaign campaign, Actor actor) {
        db.sql("""
                insert into campaign.campaign (id, title, year, stage, level, method, owner, publisher, window_from,
                    window_to, reserve_share, burden_months, version, opened_by, opened_at, changed_by, changed_at)
                values (:id, :title, :year, 'DRAFT', :level, :method, :owner, :publisher, :from,
                    :to, :reserve, :burden, :version, :by, :at, :by, :at)
                """)
                .param("id", campaign.id().value())
                .param("title", campaign.title())
                .param("year", campaign.year())
                .param("level", campaign.level().name())
                .param("method", campaign.method())
                .param("owner", campaign.owner().value())
                .param("publisher", campaign.publisher().value())
                .param("from", campaign.from())
                .param("to", campaign.to())
                .param("reserve", campaign.reserveShare())
                .param("burden", campaign.burdenMonths())
                .param("version", campaign.version())
                .param("by", actor.account())
                .param("at", now())
                .update();
    }

    /**
     * Takes the draft for one change; of two who start from the same version one gets it.
     *
     * @return whether this one did
     */
    boolean claim(CampaignId id, int version, Actor actor) {
        return db.sql("""
                update campaign.campaign set version = version + 1, changed_by = :by, changed_at = :at
                where id = :id and version = :version and stage = 'DRAFT' and submitted_at is null
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("by", actor.account())
                        .param("at", now())
                        .update()
                == 1;
    }

    void delete(CampaignId id) {
        db.sql("delete from campaign.campaign where id = :id")
                .param("id", id.value())
                .update();
    }

    void saveGeneral(Campaign campaign) {
        db.sql("""
                update campaign.campaign
                set title = :title, year = :year, level = :level, method = :method, owner = :owner,
                    publisher = :publisher
                where id = :id
                """)
                .param("id", campaign.id().value())
                .param("title", campaign.title())
                .param("year", campaign.year())
                .param("level", campaign.level().name())
                .param("method", campaign.method())
                .param("owner", campaign.owner().value())
                .param("publisher", campaign.publisher().value())
                .update();
    }

    void saveWindow(CampaignId id, LocalDate from, LocalDate to, int burdenMonths) {
        db.sql("""
                update campaign.campaign set window_from = :from, window_to = :to, burden_months = :burden
                where id = :id
                """)
                .param("id", id.value())
                .param("from", from)
                .param("to", to)
                .param("burden", burdenMonths)
                .update();
    }

    void saveReserve(CampaignId id, BigDecimal share) {
        db.sql("update campaign.campaign set reserve_share = :share where id = :id")
                .param("id", id.value())
                .param("share", share)
                .update();
    }

    /** @throws Refused if somebody changed or handed it up meanwhile */
    void submit(CampaignId id, int version, Actor actor) {
        var rows = db.sql("""
                update campaign.campaign set submitted_by = :by, submitted_at = :at
                where id = :id and version = :version and stage = 'DRAFT' and submitted_at is null
                """)
                .param("id", id.value())
                .param("version", version)
                .param("by", actor.account())
                .param("at", now())
                .update();
        if (rows != 1) {
            throw new Refused(Problem.CHANGED_MEANWHILE);
        }
    }

    /** @throws Refused if it was not handed up, or has been issued */
    void takeBack(CampaignId id) {
        var rows = db.sql("""
                update campaign.campaign set submitted_by = null, submitted_at = null, version = version + 1
                where id = :id and stage = 'DRAFT' and submitted_at is not null
                """).param("id", id.value()).update();
        if (rows != 1) {
            throw new Refused(Problem.CAMPAIGN_MOVED_ON);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
