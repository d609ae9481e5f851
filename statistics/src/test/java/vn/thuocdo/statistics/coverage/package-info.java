/** How often intervals hold the truth, by drawing samples again and again. */
@NullMarked
package vn.thuocdo.statistics.coverage;

import org.jspecify.annotations.NullMarked;
