@NullMarked
package vn.thuocdo.place;

import org.jspecify.annotations.NullMarked;
