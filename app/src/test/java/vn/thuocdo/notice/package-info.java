@NullMarked
package vn.thuocdo.notice;

import org.jspecify.annotations.NullMarked;
