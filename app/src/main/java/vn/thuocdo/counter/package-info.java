/**
 * Where people answer who were not drawn: links anybody may follow, slips with the receipt of a dossier, devices at
 * counters. What comes by them is shown apart, and counts in no index.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "agency",
            "audit",
            "campaign",
            "contact",
            "form",
            "identity",
            "problem",
            "response",
            "screen",
            "sheet"
        })
package vn.thuocdo.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
