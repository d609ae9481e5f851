package vn.thuocdo.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * The key of each campaign that leads from answers to people, in a file of the ring. It is another than the one of the
 * frame's ids, and is destroyed when the campaign is archived.
 */
@Component
public class IdentityKeys {

    private final KeyRing ring;
    private final JdbcClient db;
    private final TransactionTemplate ownTransaction;

    IdentityKeys(KeyRing ring, JdbcClient db, PlatformTransactionManager transactions) {
        this.ring = ring;
        this.db = db;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The key, made when it is first asked for.
     *
     * @throws Refused if it was given up
     * @throws KeyMissing if it is gone otherwise, or is another than before
     */
    public SecretKey of(UUID campaign) {
        var seen = seen(campaign);
        if (seen.isPresent() && !seen.get().isUsed()) {
            throw new Refused(Problem.IDENTITY_PARTED);
        }
        try {
            var key = ring.identity(campaign, seen.isPresent());
            var proof = KeyRing.proof(key);
            if (seen.isPresent() && !Arrays.equals(seen.get().proof(), proof)) {
                throw new KeyMissing(name(campaign), ring.folder());
            }
            return seen.isPresent() || leftProof(campaign, proof) ? key : ofOther(campaign);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a transaction of its own: a caller's would make others wait, and might take the proof back. */
    private boolean leftProof(UUID campaign, byte[] proof) {
        var left = ownTransaction.execute(
                _ -> db.sql("insert into contact.key (name, proof) values (:name, :proof) on conflict do nothing")
                        .param("name", name(campaign))
                        .param("proof", proof)
                        .update());
        return left == 1;
    }

    /** Somebody was quicker, who used the same key, or gave it up before its file was there. */
    private SecretKey ofOther(UUID campaign) throws IOException {
        if (seen(campaign).filter(Seen::isUsed).isEmpty()) {
            ring.destroyIdentity(campaign);
        }
        return of(campaign);
    }

    /** From now on the key is not used any more, nor made. */
    public void giveUp(UUID campaign) {
        db.sql("""
                insert into contact.key (name, state) values (:name, 'GIVEN_UP')
                on conflict (name) do update set state = 'GIVEN_UP' where key.state = 'USED'
                """).param("name", name(campaign)).update();
    }

    /** Destroys the file of a key that was given up; there may be none any more. */
    public void destroy(UUID campaign) {
        if (seen(campaign).filter(key -> !key.isUsed()).isEmpty()) {
            throw new IllegalStateException("the identity key of " + campaign + " is in use");
        }
        try {
            ring.destroyIdentity(campaign);
        } catch (IOException e) {
            throw new UncheckedIOException("the key of " + campaign + " cannot be destroyed in " + ring.folder(), e);
        }
    }

    /** Forgets the mark of a key that was destroyed; tells whether it was still there. */
    public boolean forget(UUID campaign) {
        return db.sql("""
                        update contact.key set state = 'FORGOTTEN', proof = null
                        where name = :name and state = 'GIVEN_UP'
                        """).param("name", name(campaign)).update() == 1;
    }

    private Optional<Seen> seen(UUID campaign) {
        return db.sql("select state, proof from contact.key where name = :name")
                .param("name", name(campaign))
                .query((row, _) -> new Seen(row.getString(1), row.getBytes(2)))
                .optional();
    }

    private static String name(UUID campaign) {
        return "identity-" + campaign;
    }

    @SuppressWarnings("ArrayRecordComponent") // is never compared
    private record Seen(String state, byte @Nullable [] proof) {

        boolean isUsed() {
            return state.equals("USED");
        }
    }
}
