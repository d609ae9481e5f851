/** Answers: how people give them, the one door they come in by, their receipts and their withdrawal. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "account",
            "agency",
            "audit",
            "campaign",
            "contact",
            "form",
            "frame",
            "identity",
            "problem",
            "sample",
            "screen"
        })
package vn.thuocdo.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
