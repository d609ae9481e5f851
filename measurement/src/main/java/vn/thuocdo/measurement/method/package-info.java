/**
 * Methods of measurement (phương pháp đo lường) as versioned files: what is asked, on which scales, and how answers
 * become items, factors and an index. Depends on {@code yaml} only.
 */
@NullMarked
package vn.thuocdo.measurement.method;

import org.jspecify.annotations.NullMarked;
