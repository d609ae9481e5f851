@NullMarked
package vn.thuocdo.statistics.index;

import org.jspecify.annotations.NullMarked;
