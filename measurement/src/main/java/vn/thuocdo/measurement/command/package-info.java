/** The commands of {@code ./thuocdo}: what they ask for, what they say, and how far they have come. */
@NullMarked
package vn.thuocdo.measurement.command;

import org.jspecify.annotations.NullMarked;
