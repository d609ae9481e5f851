package vn.thuocdo.counter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thuocdo.counter.HeldAnswers.Reason;
import vn.thuocdo.questionnaire.Fault;
import vn.thuocdo.response.OpenCases;
import vn.thuocdo.response.Receive;
import vn.thuocdo.response.Reception;

/**
 * Takes in answers that waited on devices. Whatever is said of one, the database has it on its disk: it came in by the
 * door, or is held for a decision. Only then its device forgets it.
 */
@Component
class TakeWaited {

    private final DeviceLocks locks;
    private final HeldAnswers held;
    private final OpenCases cases;
    private final Receive receive;
    private final Clock clock;

    TakeWaited(DeviceLocks locks, HeldAnswers held, OpenCases cases, Receive receive, Clock clock) {
        this.locks = locks;
        this.held = held;
        this.cases = cases;
        this.receive = receive;
        this.clock = clock;
    }

    /** What became of an answer. */
    enum Outcome {
        RECEIVED,
        /** After the field was closed: kept, and marked. */
        LATE,
        /** It was here before. */
        REPEATED,
        /** The door does not take it; staff decides. */
        HELD,
        /** Nothing more can be held of that device until somebody decides: it stays there. */
        FULL
    }

    private sealed interface Verdict {

        record In(Outcome outcome) implements Verdict {}

        record Out(Reason reason, String questions) implements Verdict {}
    }

    /** Takes in what a device sent. */
    Outcome take(Device device, byte[] sealed) {
        if (held.has(sealed)) {
            return Outcome.HELD;
        }
        var verdict = device.removed() && locks.opens(device) ? out(Reason.REMOVED) : bring(device, sealed);
        return switch (verdict) {
            case Verdict.In(var outcome) -> outcome;
            case Verdict.Out(var reason, var questions) ->
                held.hold(device, reason, questions, sealed) ? Outcome.HELD : Outcome.FULL;
        };
    }

    /** Brings what was held to the door once more. @return how many came in */
    int takeHeld(Device device, Reason reason) {
        var taken = 0;
        for (var sealed : held.sealed(device, reason)) {
            switch (bring(device, sealed)) {
                case Verdict.In _ -> {
                    held.release(sealed);
                    taken++;
                }
                case Verdict.Out(var why, var questions) -> held.hold(device, why, questions, sealed);
            }
        }
        return taken;
    }

    private Verdict bring(Device device, byte[] sealed) {
        if (!locks.opens(device)) {
            return out(Reason.CLOSED);
        }
        var answer = locks.open(device, sealed).flatMap(WaitedAnswer::read);
        if (answer.isEmpty()) {
            return out(Reason.UNREADABLE);
        }
        var tokens = List.of(answer.get().token());
        return cases.take(device.campaign(), device.arm(), device.agency(), tokens)
                ? verdict(receive.bring(List.of(answer.get().from(device, LocalDate.now(clock))))
                        .getFirst())
                : out(Reason.CLOSED);
    }

    private static Verdict verdict(Reception reception) {
        return switch (reception) {
            case Reception.Received(var receipt, var late) -> new Verdict.In(late ? Outcome.LATE : Outcome.RECEIVED);
            case Reception.Repeated _ -> new Verdict.In(Outcome.REPEATED);
            case Reception.Unfit(var faults) -> new Verdict.Out(Reason.UNFIT, questions(faults));
            case Reception.AnotherForm _ -> out(Reason.ANOTHER_FORM);
            case Reception.Changed _ -> out(Reason.CHANGED);
            case Reception.AlreadyAnswered _ -> out(Reason.CHANGED);
            case Reception.Closed _ -> out(Reason.CLOSED);
            case Reception.UnknownToken _ -> out(Reason.CLOSED);
        };
    }

    private static Verdict out(Reason reason) {
        return new Verdict.Out(reason, "");
    }

    private static String questions(List<Fault> faults) {
        return faults.stream().map(Fault::question).distinct().limit(20).collect(Collectors.joining(", "));
    }
}
