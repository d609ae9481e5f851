/** Answers on paper and from elsewhere: lots of booklets, keying by two people, files of collectors. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "agency",
            "attachment",
            "audit",
            "campaign",
            "decision :: document",
            "form",
            "identity",
            "problem",
            "response",
            "screen",
            "sheet"
        })
package vn.thuocdo.fieldwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
