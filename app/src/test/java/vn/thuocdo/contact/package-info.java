/** Tests of contacts and their keys. */
@NullMarked
package vn.thuocdo.contact;

import org.jspecify.annotations.NullMarked;
