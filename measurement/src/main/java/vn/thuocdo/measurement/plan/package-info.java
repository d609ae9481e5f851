/**
 * Plans of measurement (kế hoạch tính toán): what a statistician writes on one page — which method, which data, which
 * design, and what to show. A plan names columns and values without having seen the data, so each name keeps its line.
 * Depends on {@code method}, {@code yaml} and the statistics library.
 */
@NullMarked
package vn.thuocdo.measurement.plan;

import org.jspecify.annotations.NullMarked;
