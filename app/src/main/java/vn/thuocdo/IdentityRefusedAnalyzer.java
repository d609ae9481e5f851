package vn.thuocdo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.thuocdo.identity.IdentityRefused;

/** Logs a database that is refused as a sentence, and not as a failure of the program. */
final class IdentityRefusedAnalyzer extends AbstractFailureAnalyzer<IdentityRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, IdentityRefused refused) {
        return new FailureAnalysis(
                String.valueOf(refused.getMessage()), "See docs/installation.md, “The database”.", refused);
    }
}
