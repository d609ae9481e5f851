/** The files a measurement leaves: its indices as a table, as a tree, as a workbook and as a page to read. */
@NullMarked
package vn.thuocdo.measurement.report;

import org.jspecify.annotations.NullMarked;
