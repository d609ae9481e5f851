/** What the budgets of the product promise, measured. */
@NullMarked
package vn.thuocdo.benchmarks;

import org.jspecify.annotations.NullMarked;
