@NullMarked
package vn.thuocdo.statistics;

import org.jspecify.annotations.NullMarked;
