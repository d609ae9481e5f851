/** What was done, by whom and when: an append-only log, chained so that nothing in it can be changed unseen. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "problem", "screen"})
package vn.thuocdo.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
