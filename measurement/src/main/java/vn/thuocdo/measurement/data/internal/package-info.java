/** How files are opened, decoded, split and converted; for {@code vn.thuocdo.measurement.data} alone. */
@NullMarked
package vn.thuocdo.measurement.data.internal;

import org.jspecify.annotations.NullMarked;
