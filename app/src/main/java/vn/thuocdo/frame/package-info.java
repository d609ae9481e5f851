/** Frames: what may be drawn, counted, put into strata and frozen under a published hash. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "account",
            "agency",
            "attachment",
            "audit",
            "campaign",
            "contact",
            "decision",
            "decision :: document",
            "dossier",
            "place",
            "problem",
            "screen",
            "sheet"
        })
package vn.thuocdo.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
