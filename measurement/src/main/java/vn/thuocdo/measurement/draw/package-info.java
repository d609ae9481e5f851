/** Frames, plans and samples as files: what {@code ./thuocdo draw} reads and writes. */
@NullMarked
package vn.thuocdo.measurement.draw;

import org.jspecify.annotations.NullMarked;
