package vn.thuocdo.contact;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the ring at the start, and sees to it that the database and the ring belong together. */
@Configuration(proxyBeanMethods = false)
class ContactKeys {

    @Bean
    KeyRing keyRing(@Value("${thuocdo.home}") Path home, JdbcClient db) {
        var ring = KeyRing.open(home.resolve("keys"));
        match(ring, db);
        return ring;
    }

    /**
     * Leaves the marks of the keys in the database.
     *
     * @throws KeyMissing if the database was sealed under keys the ring does not have; going on would make people
     *     unreadable one by one, and nobody would notice before a letter has to be sent
     */
    static void match(KeyRing ring, JdbcClient db) {
        var proofs = ring.proofs();
        known(db).forEach((name, proof) -> {
            if (!Arrays.equals(proof, proofs.get(name))) {
                throw new KeyMissing(name, ring.folder());
            }
        });
        proofs.forEach((name, proof) -> db.sql(
                        "insert into contact.key (name, proof) values (:name, :proof) on conflict do nothing")
                .param("name", name)
                .param("proof", proof)
                .update());
    }

    private static Map<String, byte[]> known(JdbcClient db) {
        var known = new TreeMap<String, byte[]>();
        db.sql("select name, proof from contact.key where name not like '%-%'").query(row -> {
            known.put(row.getString(1), row.getBytes(2));
        });
        return known;
    }
}
