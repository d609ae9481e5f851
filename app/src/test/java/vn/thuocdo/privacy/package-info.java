@NullMarked
package vn.thuocdo.privacy;

import org.jspecify.annotations.NullMarked;
