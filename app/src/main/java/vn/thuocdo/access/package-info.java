/** Who sends a request, which roles they hold at which agency, and what a page asks of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "screen"})
package vn.thuocdo.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
