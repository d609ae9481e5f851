/** Forms: which questionnaire each arm of a campaign asks, drawn up, decided, and from then on never changed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "account",
            "agency",
            "audit",
            "campaign",
            "decision",
            "problem",
            "qr",
            "screen",
            "sheet"
        })
package vn.thuocdo.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
