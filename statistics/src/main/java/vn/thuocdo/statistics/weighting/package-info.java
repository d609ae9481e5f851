/** From the base weight to the final one: non-response, calibration, trimming, each with its effect. */
@NullMarked
package vn.thuocdo.statistics.weighting;

import org.jspecify.annotations.NullMarked;
