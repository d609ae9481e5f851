package vn.thuocdo.counter;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuocdo.contact.Sealer;
import vn.thuocdo.identity.Parted;

/** With what each device seals the answers that wait on it, and what opens them. */
@Component
class DeviceLocks {

    private final JdbcClient db;
    private final Sealer sealer;

    DeviceLocks(JdbcClient db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** Makes the lock of a device that is taken in. */
    void give(UUID device) {
        var pair = DeviceLock.make();
        db.sql("update counter.device set lock = :lock, opener = :opener where id = :id")
                .param("lock", pair.lock())
                .param("opener", sealer.seal(device, pair.opener()))
                .param("id", device)
                .update();
    }

    /** What a device is handed out, in base 64; nothing of one that was registered before there were locks. */
    Optional<String> of(Device device) {
        return db.sql("select lock from counter.device where id = :id and lock is not null")
                .param("id", device.id())
                .query((row, _) -> Base64.getEncoder().encodeToString(row.getBytes(1)))
                .optional();
    }

    /** Whether what the device sealed can still be opened: not after the archive. */
    boolean opens(Device device) {
        return of(device).isPresent();
    }

    /** What the device sealed; nothing where it is not of that device, or damaged. */
    Optional<byte[]> open(Device device, byte[] sealed) {
        var opener = db.sql("select opener from counter.device where id = :id and opener is not null")
                .param("id", device.id())
                .query((row, _) -> row.getBytes(1))
                .optional();
        try {
            return opener.isEmpty()
                    ? Optional.empty()
                    : Optional.of(DeviceLock.open(device.id(), sealer.open(device.id(), opener.get()), sealed));
        } catch (GeneralSecurityException unfit) {
            return Optional.empty();
        }
    }

    /** When the answers are parted from people, what still waits somewhere can be read by nobody any more. */
    @EventListener
    void destroy(Parted parted) {
        db.sql("update counter.device set lock = null, opener = null where campaign = :campaign")
                .param("campaign", parted.campaign())
                .update();
        db.sql("""
                update counter.held h set sealed = null, decided = current_date
                from counter.device d
                where d.id = h.device and d.campaign = :campaign and h.sealed is not null
                """).param("campaign", parted.campaign()).update();
    }
}
