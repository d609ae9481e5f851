/** Invitations: letters and messages to those who were drawn, what became of them, and who wants none. */
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
            "decision :: document",
            "form",
            "identity",
            "notice",
            "privacy",
            "problem",
            "response",
            "sample",
            "screen",
            "sheet"
        })
package vn.thuocdo.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
