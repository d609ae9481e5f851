@NullMarked
package vn.thuocdo.sample;

import org.jspecify.annotations.NullMarked;
