package vn.thuocdo.account;

import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;

/** An authenticator on a phone, for tests: it reads the key from the page that offers it. */
final class Phone {

    private static final Pattern KEY = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");

    private final Totp totp = new Totp();
    private final byte[] secret;

    private Phone(byte[] secret) {
        this.secret = secret;
    }

    static Phone scanning(String page) {
        var found = KEY.matcher(page);
        if (!found.find()) {
            throw new IllegalArgumentException("the page offers no key");
        }
        return new Phone(new Base32().decode(found.group(1).replace(" ", "")));
    }

    String code() {
        return totp.code(secret, Clock.systemUTC().instant());
    }

    /** The code of the next half minute, which is taken already. */
    String nextCode() {
        return totp.code(
                secret, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(30)).instant());
    }
}
