@NullMarked
package vn.thuocdo;

import org.jspecify.annotations.NullMarked;
