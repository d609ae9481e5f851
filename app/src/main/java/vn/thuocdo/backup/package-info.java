/** Carries everything the database holds into one file, and back: over the connection, with nothing to install. */
@NullMarked
@ApplicationModule(allowedDependencies = "identity")
package vn.thuocdo.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
