@NullMarked
package vn.thuocdo.measurement.simulate;

import org.jspecify.annotations.NullMarked;
