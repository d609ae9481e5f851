/** What a measurement found: every index with its error, its interval, its rank, and how it was made. */
@NullMarked
package vn.thuocdo.measurement.index;

import org.jspecify.annotations.NullMarked;
