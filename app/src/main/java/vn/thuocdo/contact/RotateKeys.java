package vn.thuocdo.contact;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;

/**
 * Makes a new sealing key, and seals everything again under it: in batches, behind the work of others, and on from
 * where it was when the application stops in between. Old keys stay in their folder, for backups were sealed
 * under them.
 */
@Component
public class RotateKeys {

    private static final int BATCH = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final KeyRing ring;
    private final Contacts contacts;
    private final JdbcClient db;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final ExecutorService behind = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("reseal").factory());

    RotateKeys(KeyRing ring, Contacts contacts, JdbcClient db, Audit audit, TransactionTemplate transaction) {
        this.ring = ring;
        this.contacts = contacts;
        this.db = db;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Makes the key and begins to seal again; tells the version of the key. */
    public int rotate(Actor actor) {
        var version = newKey();
        transaction.executeWithoutResult(_ -> {
            ContactKeys.match(ring, db);
            audit.record(actor.account(), "contact.key-added", "contact-key", Integer.toString(version), Map.of());
        });
        behind.execute(this::resealAll);
        return version;
    }

    private synchronized int newKey() {
        try {
            return ring.add();
        } catch (IOException e) {
            throw new UncheckedIOException("no key can be written to " + ring.folder(), e);
        }
    }

    /** Goes on with what an earlier run of the application left. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        behind.execute(this::resealAll);
    }

    /** Seals everything under the newest key that is not yet. */
    void resealAll() {
        var last = Optional.of(BEFORE_ALL);
        while (last.isPresent() && !Thread.currentThread().isInterrupted()) {
            last = contacts.resealSome(last.get(), BATCH);
        }
    }

    @PreDestroy
    void stop() {
        behind.shutdownNow();
    }
}
