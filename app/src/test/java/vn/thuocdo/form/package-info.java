@NullMarked
package vn.thuocdo.form;

import org.jspecify.annotations.NullMarked;
