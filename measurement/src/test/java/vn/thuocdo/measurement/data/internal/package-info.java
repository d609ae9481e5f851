@NullMarked
package vn.thuocdo.measurement.data.internal;

import org.jspecify.annotations.NullMarked;
