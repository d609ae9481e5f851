package vn.thuocdo.account;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For which site passkeys are made. One made for a domain works at no other, so this is settled before the first.
 *
 * @param domain the site's, without scheme and port; where blank, that of {@code thuocdo.site}
 * @param origins addresses pages with passkeys may have; where there are none, {@code thuocdo.site}
 */
@ConfigurationProperties("thuocdo.passkey")
record PasskeySettings(
        @DefaultValue("") String domain, @DefaultValue Set<String> origins) {

    String domain(String site) {
        return domain.isBlank() ? URI.create(site).getHost() : domain;
    }

    Set<String> origins(String site) {
        return origins.isEmpty() ? Set.of(site) : origins;
    }
}
