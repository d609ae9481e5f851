package vn.thuocdo.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key of each campaign, in a file of the ring. It makes ids that tell nothing to whoever does not hold it, and it
 * can be destroyed on its own.
 */
@Component
public class CampaignKeys {

    private final KeyRing ring;
    private final JdbcClient db;

    CampaignKeys(KeyRing ring, JdbcClient db) {
        this.ring = ring;
        this.db = db;
    }

    /**
     * HMAC-SHA-256 under the campaign's key, for one thread.
     *
     * @throws KeyMissing if the key the campaign's ids were made with is gone, or another
     */
    public Mac of(UUID campaign) {
        try {
            var name = "campaign-" + campaign;
            var seen = db.sql("select proof from contact.key where name = :name")
                    .param("name", name)
                    .query((row, _) -> row.getBytes(1))
                    .optional();
            var key = ring.campaign(campaign, seen.isPresent());
            var proof = KeyRing.proof(key);
            if (seen.isPresent() && !Arrays.equals(seen.get(), proof)) {
                throw new KeyMissing(campaign.toString(), ring.folder());
            }
            db.sql("insert into contact.key (name, proof) values (:name, :proof) on conflict do nothing")
                    .param("name", name)
                    .param("proof", proof)
                    .update();
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
