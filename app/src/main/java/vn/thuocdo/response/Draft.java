package vn.thuocdo.response;

import java.time.Instant;
import java.util.UUID;
import vn.thuocdo.questionnaire.Answers;

/**
 * An answer that is not finished.
 *
 * @param submission the id it will be sent under
 * @param begun when its first page was opened
 */
record Draft(UUID submission, Instant begun, Answers answers) {

    static Draft begun(Instant now) {
        return new Draft(UUID.randomUUID(), now, Answers.NONE);
    }

    static Draft of(String submission, String begun, Answers answers) {
        return new Draft(UUID.fromString(submission), Instant.parse(begun), answers);
    }

    Draft with(Answers other) {
        return new Draft(submission, begun, other);
    }
}
