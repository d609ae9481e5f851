/** Tests of models and tests by design. */
@NullMarked
package vn.thuocdo.statistics.regression;

import org.jspecify.annotations.NullMarked;
