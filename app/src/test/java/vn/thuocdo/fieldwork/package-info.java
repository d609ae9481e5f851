@NullMarked
package vn.thuocdo.fieldwork;

import org.jspecify.annotations.NullMarked;
