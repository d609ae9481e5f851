/** The sample as it was drawn: strata, stages, weights, finite populations, and the one variance kernel. */
@NullMarked
package vn.thuocdo.statistics.design;

import org.jspecify.annotations.NullMarked;
