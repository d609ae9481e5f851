@NullMarked
package vn.thuocdo.counter;

import org.jspecify.annotations.NullMarked;
