/** What the sheets and the page of a report say: words and figures, in one language. */
@NullMarked
package vn.thuocdo.measurement.report.wording;

import org.jspecify.annotations.NullMarked;
