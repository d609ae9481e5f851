/** How a sample is drawn and how large it must be; every draw takes a seed and can be repeated by anybody. */
@NullMarked
package vn.thuocdo.statistics.selection;

import org.jspecify.annotations.NullMarked;
