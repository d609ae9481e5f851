@NullMarked
package vn.thuocdo.backup;

import org.jspecify.annotations.NullMarked;
