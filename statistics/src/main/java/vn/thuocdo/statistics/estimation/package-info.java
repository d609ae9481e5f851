/** Estimates with standard errors and intervals, from rows or from mergeable totals. */
@NullMarked
package vn.thuocdo.statistics.estimation;

import org.jspecify.annotations.NullMarked;
