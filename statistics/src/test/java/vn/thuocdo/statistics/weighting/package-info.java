@NullMarked
package vn.thuocdo.statistics.weighting;

import org.jspecify.annotations.NullMarked;
