package vn.thuocdo.frame;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;

/**
 * Forgets whom frames knew: those whose contact was destroyed on its day, and those whom no campaign has to spare any
 * longer. What was published of a frame, and so the draw, stays as it is.
 */
@Component
class ForgetPeople {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    ForgetPeople(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** After the contacts, which are destroyed before. */
    @Scheduled(cron = "0 50 2 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    public void run() {
        var today = LocalDate.now(clock);
        var units = db.sql("""
                update frame.unit u set contact = null, person = null
                where u.contact is not null and not exists (select from contact.person p where p.id = u.contact)
                """).update();
        var spared = db.sql("delete from frame.asked where keep_until < :today")
                .param("today", today)
                .update();
        if (units + spared > 0) {
            var details = Map.of("units", units, "spared", spared);
            audit.record(Actor.SYSTEM, "frame.people-forgotten", "frame", today.toString(), details);
        }
    }
}
