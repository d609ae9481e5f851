@NullMarked
package vn.thuocdo.decision;

import org.jspecify.annotations.NullMarked;
