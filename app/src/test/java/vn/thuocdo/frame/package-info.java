@NullMarked
package vn.thuocdo.frame;

import org.jspecify.annotations.NullMarked;
