/** Carries out a plan: loads what it names, has it summed, and makes the indices. */
@NullMarked
package vn.thuocdo.measurement.measure;

import org.jspecify.annotations.NullMarked;
