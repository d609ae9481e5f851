@NullMarked
package vn.thuocdo.measurement.draw;

import org.jspecify.annotations.NullMarked;
