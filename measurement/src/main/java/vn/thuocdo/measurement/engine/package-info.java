/** Where totals are summed: an engine reads microdata and answers with mergeable totals, never with rows. */
@NullMarked
package vn.thuocdo.measurement.engine;

import org.jspecify.annotations.NullMarked;
