package vn.thuocdo.account;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Ids;

/** Makes accounts for tests, found beside the application's own beans because it lies in one of its packages. */
@Component
public class ExampleAccounts {

    private final Accounts accounts;
    private final Passwords passwords;

    ExampleAccounts(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    public UUID make(String email, String password, List<Grant> grants) {
        var id = new AccountId(Ids.next());
        if (!accounts.add(new Account(id, email, email.substring(0, email.indexOf('@')), false))) {
            throw new IllegalStateException("another test made " + email);
        }
        passwords.set(id, password);
        grants.forEach(grant -> accounts.grant(id, grant, Actor.SYSTEM));
        return id.value();
    }
}
