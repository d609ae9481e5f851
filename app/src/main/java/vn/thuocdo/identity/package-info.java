/** Which case stands for which drawn unit: under a role of its own, and under a key that is destroyed in the end. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "contact", "problem"})
package vn.thuocdo.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
