/** The lists of finished dossiers: handed in as files or by a feed, checked row by row, confirmed by letter. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "screen",
            "problem",
            "access",
            "audit",
            "sheet",
            "place",
            "agency",
            "account",
            "contact",
            "campaign"
        })
package vn.thuocdo.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
