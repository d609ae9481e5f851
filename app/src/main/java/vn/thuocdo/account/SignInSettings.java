package vn.thuocdo.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one address may try to get in. A whole office often shares one, so what succeeds is not counted.
 *
 * @param tries that may fail in one go
 * @param anotherAfter how long until one more may
 */
@ConfigurationProperties("thuocdo.sign-in")
record SignInSettings(
        @DefaultValue("30") int tries, @DefaultValue("10s") Duration anotherAfter) {

    SignInSettings {
        if (tries < 1 || !anotherAfter.isPositive()) {
            throw new IllegalArgumentException("thuocdo.sign-in: %d, %s".formatted(tries, anotherAfter));
        }
    }
}
