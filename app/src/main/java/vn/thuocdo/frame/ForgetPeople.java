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
 * Forgets whom frames knew: those whose contact was destroyed, on its day or at their wish, and those whom no campaign
 * has to spare any longer. Of who refused the keyed hash stays, or they would be taken for unreachable. What was
 * published of a frame, and so the draw, stays as it is.
 */
@Component
class ForgetPeople {

    private final JdbcClient db;
    private final Objections objections;
    private final Audit audit;
    private final Clock clock;

    ForgetPeople(JdbcClient db, Objections objections, Audit audit, Clock clock) {
        this.db = db;
        this.objections = objections;
        this.audit = audit;
        this.clock = clock;
    }

    /** After the contacts, which are destroyed before. */
    @Scheduled(cron = "0 50 2 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    public void run() {
        var today = LocalDate.now(clock);
        var units = forget("unit");
        var listed = forget("listed");
        var spared = db.sql("delete from frame.asked where keep_until < :today")
                .param("today", today)
                .update();
        if (units + listed + spared > 0) {
            var details = Map.of("units", units, "listed", listed, "spared", spared);
            audit.record(Actor.SYSTEM, "frame.people-forgotten", "frame", today.toString(), details);
        }
    }

    private int forget(String table) {
        return db.sql("""
                update frame.%s u
                set contact = null, person = case when u.person in (%s) then u.person end
                where u.contact is not null and not exists (select from contact.person p where p.id = u.contact)
                """.formatted(table, objections.selection())).update();
    }
}
