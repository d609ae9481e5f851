package vn.thuocdo.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where keys of feeds are kept. */
@Repository
class ApiKeys {

    private static final String COLUMNS = """
            select id, agency, name, upload, made_at, used_at, revoked_at is not null
            from dossier.api_key
            """;

    private final JdbcClient db;

    ApiKeys(JdbcClient db) {
        this.db = db;
    }

    void add(ApiKey key, String secret, UUID by) {
        db.sql("""
                insert into dossier.api_key (id, agency, name, hash, upload, made_by, made_at)
                values (:id, :agency, :name, :hash, :upload, :by, :at)
                """)
                .param("id", key.id())
                .param("agency", key.agency())
                .param("name", key.name())
                .param("hash", hash(secret))
                .param("upload", key.upload())
                .param("by", by)
                .param("at", moment(key.madeAt()))
                .update();
    }

    /** The key of that secret, unless it was revoked; notes that it was used. */
    Optional<ApiKey> use(String secret, Instant now) {
        var found = db.sql(COLUMNS + "where hash = :hash and revoked_at is null")
                .param("hash", hash(secret))
                .query(ApiKeys::read)
                .optional();
        found.ifPresent(key -> db.sql("update dossier.api_key set used_at = :now where id = :id")
                .param("now", moment(now))
                .param("id", key.id())
                .update());
        return found;
    }

    List<ApiKey> of(Set<UUID> agencies) {
        return db.sql(COLUMNS + "where agency = any (:agencies) order by made_at desc, id")
                .param("agencies", agencies.toArray(UUID[]::new))
                .query(ApiKeys::read)
                .list();
    }

    /** Whether it was in use until now. */
    boolean revoke(UUID id, Set<UUID> agencies, Instant at) {
        return db.sql("""
                update dossier.api_key
                set revoked_at = :at
                where id = :id and agency = any (:agencies) and revoked_at is null
                """)
                        .param("id", id)
                        .param("agencies", agencies.toArray(UUID[]::new))
                        .param("at", moment(at))
                        .update()
                == 1;
    }

    /** A secret of 256 bits cannot be guessed, so a plain hash hides it. */
    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a Java without SHA-256", e);
        }
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static ApiKey read(ResultSet row, int number) throws SQLException {
        return new ApiKey(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(6, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                row.getBoolean(7));
    }
}
