/** The administrative units of the country, as they were on any day, and what became of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "problem", "screen", "sheet"})
package vn.thuocdo.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
