package vn.thuocdo.account;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Where passkeys are kept: public keys, which open nothing. The handle of an owner is the account's id. */
@Repository
class Passkeys implements UserCredentialRepository {

    private static final String SELECT = """
            select id, account, name, public_key, uses, verified, backup_eligible, backed_up, transports, attestation,
                client_data, made_at, used_at
            from account.passkey
            """;

    private final JdbcClient db;

    Passkeys(JdbcClient db) {
        this.db = db;
    }

    static Bytes handle(AccountId account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array());
    }

    static AccountId owner(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    List<Passkey> of(AccountId account) {
        return findByUserId(handle(account)).stream()
                .map(key -> new Passkey(
                        key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated(), key.getLastUsed()))
                .toList();
    }

    /** Removes a passkey of {@code account}; false where it has none of that id. */
    boolean remove(String id, AccountId account) {
        return db.sql("delete from account.passkey where id = :id and account = :account")
                        .param("id", Bytes.fromBase64(id).getBytes())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** Removes all passkeys of {@code account}, and says how many they were. */
    int removeAll(AccountId account) {
        return db.sql("delete from account.passkey where account = :account")
                .param("account", account.value())
                .update();
    }

    @Override
    public void delete(Bytes id) {
        db.sql("delete from account.passkey where id = :id")
                .param("id", id.getBytes())
                .update();
    }

    /** Keeps a new passkey, or what changes of it with each use. */
    @Override
    public void save(CredentialRecord key) {
        db.sql("""
                insert into account.passkey (id, account, name, public_key, uses, verified, backup_eligible, backed_up,
                    transports, attestation, client_data, made_at, used_at)
                values (:id, :account, :name, :key, :uses, :verified, :eligible, :backedUp,
                    :transports, :attestation, :clientData, :made, :used)
                on conflict (id) do update set uses = excluded.uses, verified = excluded.verified,
                    backed_up = excluded.backed_up, used_at = excluded.used_at
                """)
                .param("id", key.getCredentialId().getBytes())
                .param("account", owner(key.getUserEntityUserId()).value())
                .param("name", key.getLabel())
                .param("key", key.getPublicKey().getBytes())
                .param("uses", key.getSignatureCount())
                .param("verified", key.isUvInitialized())
                .param("eligible", key.isBackupEligible())
                .param("backedUp", key.isBackupState())
                .param("transports", transports(key))
                .param("attestation", bytes(key.getAttestationObject()))
                .param("clientData", bytes(key.getAttestationClientDataJSON()))
                .param("made", at(key.getCreated()))
                .param("used", at(key.getLastUsed()))
                .update();
    }

    private static String transports(CredentialRecord key) {
        return key.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id.getBytes())
                .query(Passkeys::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return db.sql(SELECT + "where account = :account order by made_at")
                .param("account", owner(handle).value())
                .query(Passkeys::read)
                .list();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(handle(new AccountId(row.getObject("account", UUID.class))))
                .label(row.getString("name"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("uses"))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(Arrays.stream(row.getString("transports").split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(row.getObject("made_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("used_at", OffsetDateTime.class).toInstant())
                .build();
    }
}
