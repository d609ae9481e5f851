@NullMarked
package vn.thuocdo.form.booklet;

import org.jspecify.annotations.NullMarked;
