/** What people are told, inside the application and by e-mail, in both languages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "problem", "screen"})
package vn.thuocdo.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
