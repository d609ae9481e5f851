@NullMarked
package vn.thuocdo.measurement.plan.internal;

import org.jspecify.annotations.NullMarked;
