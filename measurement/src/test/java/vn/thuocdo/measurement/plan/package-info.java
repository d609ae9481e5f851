@NullMarked
package vn.thuocdo.measurement.plan;

import org.jspecify.annotations.NullMarked;
