/** From a method, a design and microdata to indices, tables and a report. */
@NullMarked
package vn.thuocdo.measurement;

import org.jspecify.annotations.NullMarked;
