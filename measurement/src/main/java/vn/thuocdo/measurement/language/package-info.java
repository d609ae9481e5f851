/** The languages the screen and the report speak, and sentences by key in one of them. */
@NullMarked
package vn.thuocdo.measurement.language;

import org.jspecify.annotations.NullMarked;
