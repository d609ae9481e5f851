/** QR codes: pictures of short texts that telephones read, on pages and on paper. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.thuocdo.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
