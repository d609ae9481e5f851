package vn.thuocdo.account;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;

/**
 * Whom the second factor is asked of.
 *
 * @param roles whoever holds one of these is told to set it up
 * @param compulsory whether they get no further before they have
 */
@ConfigurationProperties("thuocdo.second-factor")
record SecondFactorSettings(
        @DefaultValue({"ADMIN", "PROGRAMME", "APPROVER"}) Set<Role> roles,
        @DefaultValue("false") boolean compulsory) {

    boolean concern(Actor actor) {
        return actor.holds(roles.toArray(Role[]::new));
    }
}
