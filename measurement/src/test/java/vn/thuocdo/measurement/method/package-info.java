@NullMarked
package vn.thuocdo.measurement.method;

import org.jspecify.annotations.NullMarked;
