package vn.thuocdo.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the numbers, texts, modes and days of a plan are kept. */
@Repository
public class PlanParts {

    private final JdbcClient db;

    public PlanParts(JdbcClient db) {
        this.db = db;
    }

    /** All settings; what was never typed is as usual. */
    public Map<PlanSetting, BigDecimal> settings(CampaignId id) {
        var settings = new EnumMap<PlanSetting, BigDecimal>(PlanSetting.class);
        for (var setting : PlanSetting.values()) {
            settings.put(setting, setting.usual());
        }
        db.sql("select key, value from campaign.setting where campaign = :id")
                .param("id", id.value())
                .query((row, _) -> settings.put(PlanSetting.valueOf(row.getString(1)), row.getBigDecimal(2)))
                .list();
        return settings;
    }

    void save(CampaignId id, PlanSetting setting, BigDecimal value) {
        db.sql("""
                insert into campaign.setting (campaign, key, value) values (:id, :key, :value)
                on conflict (campaign, key) do update set value = excluded.value
                """)
                .param("id", id.value())
                .param("key", setting.name())
                .param("value", value)
                .update();
    }

    /** The texts that were written. */
    public Map<PlanPassage, String> passages(CampaignId id) {
        var passages = new EnumMap<PlanPassage, String>(PlanPassage.class);
        db.sql("select key, body from campaign.passage where campaign = :id")
                .param("id", id.value())
                .query((row, _) -> passages.put(PlanPassage.valueOf(row.getString(1)), row.getString(2)))
                .list();
        return passages;
    }

    void save(CampaignId id, PlanPassage passage, String body) {
        db.sql("delete from campaign.passage where campaign = :id and key = :key")
                .param("id", id.value())
                .param("key", passage.name())
                .update();
        if (!body.isBlank()) {
            db.sql("insert into campaign.passage (campaign, key, body) values (:id, :key, :body)")
                    .param("id", id.value())
                    .param("key", passage.name())
                    .param("body", body)
                    .update();
        }
    }

    public Set<Mode> modes(CampaignId id) {
        var modes = EnumSet.noneOf(Mode.class);
        db.sql("select mode from campaign.mode where campaign = :id")
                .param("id", id.value())
                .query((row, _) -> modes.add(Mode.valueOf(row.getString(1))))
                .list();
        return modes;
    }

    void saveModes(CampaignId id, Collection<Mode> modes) {
        db.sql("delete from campaign.mode where campaign = :id")
                .param("id", id.value())
                .update();
        for (var mode : modes) {
            db.sql("insert into campaign.mode (campaign, mode) values (:id, :mode)")
                    .param("id", id.value())
                    .param("mode", mode.name())
                    .update();
        }
    }

    public Map<Milestone, LocalDate> milestones(CampaignId id) {
        var days = new EnumMap<Milestone, LocalDate>(Milestone.class);
        db.sql("select milestone, due from campaign.milestone where campaign = :id")
                .param("id", id.value())
                .query((row, _) -> days.put(Milestone.valueOf(row.getString(1)), row.getObject(2, LocalDate.class)))
                .list();
        return days;
    }

    void saveMilestones(CampaignId id, Map<Milestone, LocalDate> days) {
        db.sql("delete from campaign.milestone where campaign = :id")
                .param("id", id.value())
                .update();
        days.forEach((milestone, due) -> db.sql(
                        "insert into campaign.milestone (campaign, milestone, due) values (:id, :milestone, :due)")
                .param("id", id.value())
                .param("milestone", milestone.name())
                .param("due", due)
                .update());
    }

    void saveArms(CampaignId id, Collection<ArmKind> kinds) {
        db.sql("delete from campaign.arm where campaign = :id and kind <> all (:kinds)")
                .param("id", id.value())
                .param("kinds", kinds.stream().map(ArmKind::name).toArray(String[]::new))
                .update();
        for (var kind : kinds) {
            db.sql("""
                    insert into campaign.arm (campaign, code, kind) values (:id, :code, :kind)
                    on conflict (campaign, kind) do nothing
                    """)
                    .param("id", id.value())
                    .param("code", kind.code())
                    .param("kind", kind.name())
                    .update();
        }
    }
}
