/**
 * The protection of people in a campaign: its papers and breaches, the desk at which people ask about their data, and
 * what was destroyed when its day was over.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "screen",
            "problem",
            "access",
            "audit",
            "attachment",
            "agency",
            "account",
            "contact",
            "decision :: document",
            "campaign",
            "dossier",
            "frame"
        })
package vn.thuocdo.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
