/** Campaigns: a measurement from the draft of its plan to the archive. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "account",
            "agency",
            "attachment",
            "audit",
            "decision",
            "decision :: document",
            "problem",
            "screen"
        })
package vn.thuocdo.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
