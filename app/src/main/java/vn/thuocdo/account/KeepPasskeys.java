package vn.thuocdo.account;

import jakarta.servlet.http.HttpSession;
import java.text.Normalizer;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.notice.Letters;

/** Adds passkeys to an account and removes them. Their owner hears of it by letter, in case somebody else did it. */
@Component
class KeepPasskeys {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final Letters letters;
    private final Audit audit;

    KeepPasskeys(Accounts accounts, Passkeys passkeys, PasskeyCeremony ceremony, Letters letters, Audit audit) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.letters = letters;
        this.audit = audit;
    }

    /** Adds the passkey made in answer to the session's challenge; false where the answer does not fit it. */
    @Transactional
    boolean add(AccountId account, String answer, String name, HttpSession session) {
        var label = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        var made = ceremony.make(answer, label, session);
        if (made) {
            tell("account.passkey-added", account, label);
        }
        return made;
    }

    @Transactional
    void remove(AccountId account, String id) {
        var name = passkeys.of(account).stream()
                .filter(key -> key.id().equals(id))
                .map(Passkey::name)
                .findFirst();
        if (name.isPresent() && passkeys.remove(id, account)) {
            tell("account.passkey-removed", account, name.get());
        }
    }

    private void tell(String deed, AccountId account, String name) {
        audit.record(account.value(), deed, "account", account.value().toString(), Map.of());
        accounts.find(account).ifPresent(owner -> letters.write(owner.email(), deed + ".letter", owner.name(), name));
    }
}
