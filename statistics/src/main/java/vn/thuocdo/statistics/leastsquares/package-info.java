/** Least squares without forming the products of columns. */
@NullMarked
package vn.thuocdo.statistics.leastsquares;

import org.jspecify.annotations.NullMarked;
