package vn.thuocdo.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thuocdo.form.FormId;
import vn.thuocdo.form.Forms;
import vn.thuocdo.questionnaire.Fault;

/**
 * The one door by which answers come in, whoever brings them. An answer is acknowledged when the database has it on its
 * disk, and not before; sent again it is found again.
 */
@Component
public class Receive {

    private final Cases cases;
    private final SharedWrites writes;
    private final StoredAnswers answers;
    private final Forms forms;

    Receive(Cases cases, SharedWrites writes, StoredAnswers answers, Forms forms) {
        this.cases = cases;
        this.writes = writes;
        this.answers = answers;
        this.forms = forms;
    }

    /**
     * Takes in what somebody brings for others, or for later: all tokens are looked up at once, and all that fit are
     * kept at once. The results stand in the batch's order; brought again, what is there is found again.
     */
    public List<Reception> bring(List<Brought> batch) {
        var known = cases.known(batch.stream().map(Brought::token).toList());
        var judged = batch.stream().map(each -> judged(each, known)).toList();
        var kept = receive(judged.stream().flatMap(each -> each.fit().stream()).toList())
                .iterator();
        return judged.stream()
                .map(each -> each.fit().isPresent() ? kept.next() : each.otherwise())
                .toList();
    }

    /** The form that whoever holds {@code token} is asked; nothing where no case is opened by it. */
    public Optional<FormId> asked(String token) {
        return Token.of(token).flatMap(cases::opened).map(OpenCase::form);
    }

    /** An answer that can be kept, or why it cannot. */
    private record Judged(Optional<Submission> fit, Reception otherwise) {}

    private static Judged judged(Brought brought, Map<Token, OpenCase> known) {
        var open = Token.of(brought.token()).map(known::get);
        if (open.isEmpty()) {
            return new Judged(Optional.empty(), new Reception.UnknownToken());
        }
        return open.get().form().equals(brought.form())
                ? new Judged(Optional.of(submission(brought, open.get())), new Reception.Closed())
                : new Judged(Optional.empty(), new Reception.AnotherForm());
    }

    private static Submission submission(Brought brought, OpenCase open) {
        return new Submission(
                brought.id(),
                open.number(),
                open.campaign(),
                open.arm(),
                open.form(),
                open.origin(),
                open.agency(),
                brought.channel(),
                brought.language(),
                brought.answered(),
                brought.answers(),
                Submission.device(brought.device(), open.campaign()),
                brought.interviewer(),
                brought.seconds());
    }

    /** Takes one in. */
    Reception receive(Submission submission) {
        return receive(List.of(submission)).getFirst();
    }

    /** Takes several in; what becomes of one has no effect on the others. The results stand in the batch's order. */
    List<Reception> receive(List<Submission> batch) {
        var faults = batch.stream().map(this::faults).toList();
        var fit = new ArrayList<Submission>();
        for (var at = 0; at < batch.size(); at++) {
            if (faults.get(at).isEmpty()) {
                fit.add(batch.get(at));
            }
        }
        var kept = writes.keep(fit).iterator();
        var receptions = new ArrayList<Reception>();
        for (var at = 0; at < batch.size(); at++) {
            var wrong = faults.get(at);
            receptions.add(wrong.isEmpty() ? reception(batch.get(at), kept.next()) : new Reception.Unfit(wrong));
        }
        return receptions;
    }

    private List<Fault> faults(Submission submission) {
        return forms.validation(submission.form(), submission.channel())
                .check(submission.answers(), submission.answered());
    }

    private Reception reception(Submission submission, Optional<Boolean> late) {
        return late.<Reception>map(wasLate ->
                        new Reception.Received(Receipt.of(submission.id()).code(), wasLate))
                .orElseGet(() -> whyNot(submission));
    }

    private Reception whyNot(Submission submission) {
        return switch (answers.compare(submission)) {
            case SAME -> new Reception.Repeated(Receipt.of(submission.id()).code());
            case CHANGED -> new Reception.Changed();
            case ANOTHER -> new Reception.AlreadyAnswered();
            case NONE -> new Reception.Closed(); // the one thing left that the database asks of an answer
        };
    }
}
