@NullMarked
package vn.thuocdo.response;

import org.jspecify.annotations.NullMarked;
