/** Composite indices: item scores, trees of items and factors, agencies, ranks that admit what is not known. */
@NullMarked
package vn.thuocdo.statistics.index;

import org.jspecify.annotations.NullMarked;
