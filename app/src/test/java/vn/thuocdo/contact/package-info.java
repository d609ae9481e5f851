@NullMarked
package vn.thuocdo.contact;

import org.jspecify.annotations.NullMarked;
