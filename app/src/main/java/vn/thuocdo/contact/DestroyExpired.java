package vn.thuocdo.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;

/** Destroys contacts once the day until which they may be kept is over. */
@Component
class DestroyExpired {

    private final Contacts contacts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DestroyExpired(Contacts contacts, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.contacts = contacts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    public void run() {
        var today = LocalDate.now(clock);
        var destroyed = contacts.destroyExpired(today);
        if (destroyed > 0) {
            audit.record(Actor.SYSTEM, "contact.destroyed", "contact", today.toString(), Map.of("contacts", destroyed));
            events.publishEvent(new ContactsDestroyed(today, destroyed));
        }
    }
}
