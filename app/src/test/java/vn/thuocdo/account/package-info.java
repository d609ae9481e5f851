@NullMarked
package vn.thuocdo.account;

import org.jspecify.annotations.NullMarked;
