@NullMarked
package vn.thuocdo.sheet;

import org.jspecify.annotations.NullMarked;
