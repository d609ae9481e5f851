package vn.thuocdo.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Where schedules are kept. */
@Repository
class Schedules {

    private static final int USUAL_DAYS = 7;
    private static final int USUAL_REMINDERS = 2;
    private static final String COLUMNS = """
            select s.campaign, s.arm, s.media, s.first_on, s.remind_after, s.reminders, s.hotline, s.state, s.version
            from invitation.schedule s
            """;

    private final JdbcClient db;
    private final InvitationSettings settings;
    private final Clock clock;

    Schedules(JdbcClient db, InvitationSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** That of an arm; the usual one where none was kept. */
    Schedule of(CampaignId campaign, String arm) {
        return db.sql(COLUMNS + "where s.campaign = :campaign and s.arm = :arm")
                .param("campaign", campaign.value())
                .param("arm", arm)
                .query(Schedules::read)
                .optional()
                .orElseGet(() -> usual(campaign, arm));
    }

    private Schedule usual(CampaignId campaign, String arm) {
        return new Schedule(
                campaign,
                arm,
                List.of(),
                LocalDate.now(clock),
                USUAL_DAYS,
                USUAL_REMINDERS,
                settings.hotline(),
                Schedule.State.DRAFT,
                0);
    }

    /** Those that run, of campaigns in the field. */
    List<Schedule> running() {
        return db.sql(COLUMNS + """
                join campaign.campaign c on c.id = s.campaign and c.stage = 'FIELDWORK'
                where s.state = 'RUNNING'
                order by s.campaign, s.arm
                """).query(Schedules::read).list();
    }

    /** Keeps {@code schedule} in place of the version before it. @throws Refused if another came between */
    void keep(Schedule schedule) {
        var rows = db.sql("""
                insert into invitation.schedule (campaign, arm, media, first_on, remind_after, reminders, hotline,
                    state, version)
                values (:campaign, :arm, :media, :first, :after, :reminders, :hotline, :state, 1)
                on conflict (campaign, arm) do update set media = excluded.media, first_on = excluded.first_on,
                    remind_after = excluded.remind_after, reminders = excluded.reminders, hotline = excluded.hotline,
                    state = excluded.state, version = schedule.version + 1
                where schedule.version = :before
                """)
                .param("campaign", schedule.campaign().value())
                .param("arm", schedule.arm())
                .param("media", schedule.media().stream().map(Medium::name).toArray(String[]::new))
                .param("first", schedule.firstOn())
                .param("after", schedule.remindAfter())
                .param("reminders", schedule.reminders())
                .param("hotline", schedule.hotline())
                .param("state", schedule.state().name())
                .param("before", schedule.version())
                .update();
        if (rows != 1) {
            throw new Refused(Problem.CHANGED_MEANWHILE);
        }
    }

    private static Schedule read(ResultSet row, int number) throws SQLException {
        return new Schedule(
                new CampaignId(row.getObject(1, UUID.class)),
                row.getString(2),
                Arrays.stream((String[]) row.getArray(3).getArray())
                        .map(Medium::valueOf)
                        .toList(),
                row.getObject(4, LocalDate.class),
                row.getInt(5),
                row.getInt(6),
                row.getString(7),
                Schedule.State.valueOf(row.getString(8)),
                row.getInt(9));
    }
}
