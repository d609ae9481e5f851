package vn.thuocdo.account;

import java.util.Optional;
import vn.thuocdo.agency.AgencyKind;

/** What the first administrator fills in. */
public record FirstForm(String email, String name, String agency, String code, AgencyKind kind) {

    Optional<String> mistake() {
        if (!Account.isEmail(email.strip())) {
            return Optional.of("account.first.email");
        }
        return !Account.isName(name.strip()) || agency.isBlank() || code.isBlank()
                ? Optional.of("account.first.blank")
                : Optional.empty();
    }
}
