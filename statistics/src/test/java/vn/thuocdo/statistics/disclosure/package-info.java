@NullMarked
package vn.thuocdo.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
