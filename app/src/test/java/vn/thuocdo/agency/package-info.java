@NullMarked
package vn.thuocdo.agency;

import org.jspecify.annotations.NullMarked;
