package vn.thuocdo.account;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import vn.thuocdo.contact.Sealer;

/** The secret a page offers for a second factor, kept sealed in the session until its first code is right. */
@Component
class OfferedSecret {

    private static final String ATTRIBUTE = "second-factor.offered";

    private final Accounts accounts;
    private final Sealer sealer;

    OfferedSecret(Accounts accounts, Sealer sealer) {
        this.accounts = accounts;
        this.sealer = sealer;
    }

    /** The same as before in this session, so that a page shown again fits the phone that scanned it. */
    byte[] in(HttpSession session, AccountId account) {
        if (session.getAttribute(ATTRIBUTE) instanceof byte[] sealed) {
            return sealer.open(account.value(), sealed);
        }
        var secret = Secrets.random(Totp.SECRET_BYTES);
        session.setAttribute(ATTRIBUTE, sealer.seal(account.value(), secret));
        return secret;
    }

    void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    String address(byte[] secret, AccountId account) {
        return Totp.address(secret, accounts.find(account).orElseThrow().email());
    }
}
