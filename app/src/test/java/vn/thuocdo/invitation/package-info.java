@NullMarked
package vn.thuocdo.invitation;

import org.jspecify.annotations.NullMarked;
