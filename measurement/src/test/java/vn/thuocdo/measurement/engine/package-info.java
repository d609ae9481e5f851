@NullMarked
package vn.thuocdo.measurement.engine;

import org.jspecify.annotations.NullMarked;
