/**
 * Tables that people keep in files: reads the rows of CSV and XLSX whatever wrote them, never more than it was allowed
 * to, and writes them so that no program takes a cell for a formula.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "screen"})
package vn.thuocdo.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
