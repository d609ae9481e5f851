/** Files that a command leaves behind: whole and together, or not at all. */
@NullMarked
package vn.thuocdo.measurement.output;

import org.jspecify.annotations.NullMarked;
