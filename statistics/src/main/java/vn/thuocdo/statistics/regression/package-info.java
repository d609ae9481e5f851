/** Models and tests by design: generalised linear regression, t and rank tests, two-way tables, trends. */
@NullMarked
package vn.thuocdo.statistics.regression;

import org.jspecify.annotations.NullMarked;
