@NullMarked
package vn.thuocdo.measurement.measure;

import org.jspecify.annotations.NullMarked;
