@NullMarked
package vn.thuocdo.form.edit;

import org.jspecify.annotations.NullMarked;
