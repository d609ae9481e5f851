/** Tests of the files a measurement leaves. */
@NullMarked
package vn.thuocdo.measurement.measure;

import org.jspecify.annotations.NullMarked;
