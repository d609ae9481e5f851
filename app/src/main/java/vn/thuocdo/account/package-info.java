/** Accounts, the roles they hold at agencies, how they sign in, and what waits for them today. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "agency", "audit", "contact", "notice", "problem", "qr", "screen"})
package vn.thuocdo.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
