package vn.thuocdo.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The other role of the database, which alone reads who a case stands for.
 *
 * @param url of the database, where it is not reached as the rest is; it is the same database
 * @param username of the role
 * @param password of the role
 */
@ConfigurationProperties("thuocdo.identity")
record IdentitySettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password) {}
