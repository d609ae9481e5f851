/** Names, addresses, telephone numbers and e-mails of people: sealed under keys outside the database, nowhere else. */
@NullMarked
@ApplicationModule(allowedDependencies = {"screen", "problem", "access", "audit"})
package vn.thuocdo.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
