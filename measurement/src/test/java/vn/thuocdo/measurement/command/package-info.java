@NullMarked
package vn.thuocdo.measurement.command;

import org.jspecify.annotations.NullMarked;
