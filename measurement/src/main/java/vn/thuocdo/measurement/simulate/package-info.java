/** Makes data of a province that does not exist (tỉnh Minh Họa), to try measurement on and to show it. */
@NullMarked
package vn.thuocdo.measurement.simulate;

import org.jspecify.annotations.NullMarked;
