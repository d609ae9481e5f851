/** Tests of the files a measurement leaves. */
@NullMarked
package vn.thuocdo.measurement.report;

import org.jspecify.annotations.NullMarked;
