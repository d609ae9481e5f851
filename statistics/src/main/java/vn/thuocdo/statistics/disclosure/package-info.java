/** Keeps published tables from revealing single answers. */
@NullMarked
package vn.thuocdo.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
