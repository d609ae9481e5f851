package vn.thuocdo.response;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Lets answers that come at the same time share one transaction, and so one write to the disk. Nobody is answered
 * before their own transaction is on the disk. Of two in a batch that exclude each other, the first is kept.
 */
@Component
class SharedWrites implements DisposableBean {

    private static final int WRITERS = 2;

    private final Together<Submission, Optional<Boolean>> together;

    SharedWrites(StoredAnswers answers, Clock clock) {
        together = new Together<>("answers", WRITERS, batch -> {
            var kept = answers.keep(batch, LocalDate.now(clock));
            return batch.stream()
                    .map(submission -> Optional.ofNullable(kept.get(submission)))
                    .toList();
        });
    }

    /** Keeps what is new. @return of each in order whether it was late; nothing of one that was not kept */
    List<Optional<Boolean>> keep(List<Submission> batch) {
        return together.ask(batch);
    }

    @Override
    public void destroy() {
        together.close();
    }
}
