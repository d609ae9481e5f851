package vn.thuocdo.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;

/** Asks for the password once more before what a stranger at an open screen must not do. */
@Component
class OwnPassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Door door;
    private final LockOut lockOut;

    OwnPassword(Accounts accounts, Passwords passwords, Door door, LockOut lockOut) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.door = door;
        this.lockOut = lockOut;
    }

    /** Why {@code typed} is not taken; the key of the sentence. */
    Optional<String> mistake(String typed, Actor actor) {
        var account = accounts.find(new AccountId(actor.account())).orElseThrow();
        return switch (passwords.check(account.email(), typed)) {
            case PasswordCheck.Right(var right) -> {
                lockOut.end(right);
                yield Optional.empty();
            }
            case PasswordCheck.Wrong _ -> Optional.of("account.password.old-wrong");
            case PasswordCheck.Locked _ -> Optional.of("account.locked");
            case PasswordCheck.JustLocked(var locked) -> {
                door.recordLock(locked);
                yield Optional.of("account.locked");
            }
        };
    }
}
