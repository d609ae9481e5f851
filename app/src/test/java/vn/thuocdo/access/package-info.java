@NullMarked
package vn.thuocdo.access;

import org.jspecify.annotations.NullMarked;
