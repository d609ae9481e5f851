@NullMarked
package vn.thuocdo.measurement.data;

import org.jspecify.annotations.NullMarked;
