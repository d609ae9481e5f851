/** What every page shares: its language, its frame, and how it writes numbers and days. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.thuocdo.screen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
