/** Runs cases of the schema {@code sipas-golden/1} through the public API of the statistics library. */
@NullMarked
package vn.thuocdo.measurement.conform;

import org.jspecify.annotations.NullMarked;
