/** The application: today the launcher of the commands. */
@NullMarked
package vn.thuocdo;

import org.jspecify.annotations.NullMarked;
