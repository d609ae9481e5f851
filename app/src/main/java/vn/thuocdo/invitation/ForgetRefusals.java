package vn.thuocdo.invitation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets who wanted no messages once the day is over, and which contacts came back once they are destroyed. */
@Component
class ForgetRefusals {

    private final JdbcClient db;
    private final Clock clock;

    ForgetRefusals(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Scheduled(cron = "0 55 2 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    public void run() {
        db.sql("delete from invitation.refusal where keep_until < :today")
                .param("today", LocalDate.now(clock))
                .update();
        db.sql("""
                delete from invitation.unreachable x
                where not exists (select from contact.person p where p.id = x.contact)
                """).update();
    }
}
