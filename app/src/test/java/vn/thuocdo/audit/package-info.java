@NullMarked
package vn.thuocdo.audit;

import org.jspecify.annotations.NullMarked;
