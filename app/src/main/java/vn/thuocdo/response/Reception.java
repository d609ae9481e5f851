package vn.thuocdo.response;

import java.util.List;
import vn.thuocdo.questionnaire.Fault;

/** What became of an answer that was sent. */
public sealed interface Reception {

    /**
     * It is kept, and stays so whatever happens.
     *
     * @param late whether the field was closed: it is kept, and marked
     */
    record Received(String receipt, boolean late) implements Reception {}

    /** It came before, the same to the letter. */
    record Repeated(String receipt) implements Reception {}

    /** It came before with other content; the first one stands. */
    record Changed() implements Reception {}

    /** The case has an answer; nothing of it is shown. */
    record AlreadyAnswered() implements Reception {}

    /** The form does not take it. */
    record Unfit(List<Fault> faults) implements Reception {}

    /** No case is opened by that token. */
    record UnknownToken() implements Reception {}

    /** The form that was answered is not the one that is asked. */
    record AnotherForm() implements Reception {}

    /** People are not asked any more, or not yet. */
    record Closed() implements Reception {}
}
