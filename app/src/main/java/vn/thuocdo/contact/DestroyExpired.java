package vn.thuocdo.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
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
        contacts.destroyExpired(today).forEach((plan, destroyed) -> {
            var details = Map.of(
                    "contacts", destroyed, "plan", plan.map(UUID::toString).orElse(""));
            audit.record(Actor.SYSTEM, "contact.destroyed", "contact", today.toString(), details);
            events.publishEvent(new ContactsDestroyed(today, plan, destroyed));
        });
    }
}
