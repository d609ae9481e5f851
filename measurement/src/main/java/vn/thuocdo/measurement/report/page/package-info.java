/** The page a measurement leaves: one HTML file that needs nothing else, to be read, printed and listened to. */
@NullMarked
package vn.thuocdo.measurement.report.page;

import org.jspecify.annotations.NullMarked;
