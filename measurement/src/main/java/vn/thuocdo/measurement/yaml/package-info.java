/**
 * Reads YAML files written by people: each value knows its line and column, and every mistake is told at once, with its
 * mend, in Vietnamese or English. Depends on nothing else in this project.
 */
@NullMarked
package vn.thuocdo.measurement.yaml;

import org.jspecify.annotations.NullMarked;
