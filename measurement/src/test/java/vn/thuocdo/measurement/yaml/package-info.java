@NullMarked
package vn.thuocdo.measurement.yaml;

import org.jspecify.annotations.NullMarked;
