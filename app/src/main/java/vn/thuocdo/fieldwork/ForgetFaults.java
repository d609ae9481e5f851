package vn.thuocdo.fieldwork;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes what was wrong with the lines of files, after the days somebody needs to mend them: a wrong cell may hold a
 * name. The file sent again tells it again.
 */
@Component
@EnableConfigurationProperties(FieldworkSettings.class)
class ForgetFaults {

    private final JdbcClient db;
    private final FieldworkSettings settings;
    private final Clock clock;

    ForgetFaults(JdbcClient db, FieldworkSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 45 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void run() {
        db.sql("""
                delete from fieldwork.brought_fault f using fieldwork.brought b
                where f.brought = b.id and b.brought_on < :day
                """)
                .param("day", LocalDate.now(clock).minus(settings.keepFaults()))
                .update();
    }
}
