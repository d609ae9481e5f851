@NullMarked
package vn.thuocdo.measurement.index;

import org.jspecify.annotations.NullMarked;
