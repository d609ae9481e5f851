package vn.thuocdo.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts, in the words of WebAuthn: the browser shows the owner's address and name beside a passkey. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(Passkeys.owner(handle));
    }

    /** @param id the account's, which is what a session knows */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return find(new AccountId(UUID.fromString(id)));
    }

    private @Nullable PublicKeyCredentialUserEntity find(AccountId id) {
        return accounts.find(id)
                .filter(account -> !account.closed())
                .map(account -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Passkeys.handle(id))
                        .name(account.email())
                        .displayName(account.name())
                        .build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("an account is made by inviting somebody");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("an account is closed, never deleted");
    }
}
