package vn.thuocdo.response;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what was begun and not gone on with, and the cases of whoever came along and did not answer. */
@Component
class ForgetDrafts {

    private final JdbcClient db;
    private final ResponseSettings settings;
    private final Clock clock;

    ForgetDrafts(JdbcClient db, ResponseSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void run() {
        db.sql("delete from response.draft where day < :day")
                .param("day", LocalDate.now(clock).minus(settings.keepDrafts()))
                .update();
        db.sql("""
                delete from response.issued i
                where i.until < :day and not exists (select from response.answer a where a.number = i.number)
                """).param("day", LocalDate.now(clock)).update();
    }
}
