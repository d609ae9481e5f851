@NullMarked
package vn.thuocdo.statistics.selection;

import org.jspecify.annotations.NullMarked;
