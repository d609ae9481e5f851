/** What may be refused, each with a stable code, and the one place that turns a refusal into an answer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"screen"})
package vn.thuocdo.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
