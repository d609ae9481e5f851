package vn.thuocdo.account;

import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.notice.Letters;

/**
 * Sends a link for a new password to whoever has forgotten theirs. The asker learns nothing: the answer is the same
 * whether the address has an account or not, and the letter goes to the address alone.
 */
@Component
class ForgetPassword {

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final int AN_HOUR = 3;

    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Letters letters;
    private final Audit audit;
    private final String site;

    ForgetPassword(
            Accounts accounts,
            Passwords passwords,
            OneTimeLinks links,
            Letters letters,
            Audit audit,
            @Value("${thuocdo.site:http://localhost:8080}") String site) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.site = site;
    }

    /** Three letters an hour go to an address; an account that waits for its first password has its invitation. */
    @Transactional
    void ask(String email) {
        accounts.withEmail(email)
                .filter(account -> !account.closed() && passwords.areSet(account.id()))
                .ifPresent(this::send);
    }

    private void send(Account account) {
        links.toChooseForgotten(account.id(), LIFETIME, AN_HOUR).ifPresent(secret -> {
            var link = site + "/choose-password?secret=" + secret;
            letters.write(account.email(), "account.forgotten.letter", link, LIFETIME.toMinutes());
            audit.record(
                    Actor.SYSTEM,
                    "account.password-forgotten",
                    "account",
                    account.id().value().toString(),
                    Map.of());
        });
    }
}
