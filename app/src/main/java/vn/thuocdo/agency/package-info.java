/** The agencies of the state and the bodies beside it, in a tree, and the procedures they handle. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "place", "problem", "screen", "sheet"})
package vn.thuocdo.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
