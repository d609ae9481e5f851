/** Files handed in: kept whole with their hash, and taken only when their content is what it should be. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "problem", "audit"})
package vn.thuocdo.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
