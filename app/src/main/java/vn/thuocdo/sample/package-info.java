/** Samples: the ceremony that makes a seed, the draw anybody can repeat, and who may see what of it. */
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
            "frame",
            "problem",
            "screen",
            "sheet"
        })
package vn.thuocdo.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
