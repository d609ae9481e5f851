@NullMarked
package vn.thuocdo.statistics.model;

import org.jspecify.annotations.NullMarked;
