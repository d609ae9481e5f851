/** Models beside the design: key drivers, small areas, reliability. */
@NullMarked
package vn.thuocdo.statistics.model;

import org.jspecify.annotations.NullMarked;
