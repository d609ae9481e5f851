package vn.thuocdo.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.dossier.KeptAbout;
import vn.thuocdo.frame.KeptInFrames;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Does what somebody asked for, and closes the request with what was done. */
@Component
class AnswerRequest {

    private static final int LONGEST = 2_000;

    private final Requests requests;
    private final KeptAbout kept;
    private final KeptInFrames frames;
    private final Reach reach;
    private final DeskArea area;
    private final Audit audit;
    private final Clock clock;

    AnswerRequest(
            Requests requests,
            KeptAbout kept,
            KeptInFrames frames,
            Reach reach,
            DeskArea area,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.kept = kept;
        this.frames = frames;
        this.reach = reach;
        this.area = area;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused if there is none, or it was taken in elsewhere */
    Request reached(UUID id, Actor actor) {
        return requests.find(id)
                .filter(request -> reach.covers(actor, request.agency(), Role.PROGRAMME))
                .orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN));
    }

    /**
     * Answers it.
     *
     * @param granted whether what was asked for is done; an answer alone may be enough
     * @param correction of how the person is reached
     * @throws Refused if it was answered already, the answer is blank, or a correction corrects nothing
     */
    @Transactional
    void answer(UUID id, String answer, boolean granted, Correction correction, Actor actor) {
        var request = reached(id, actor);
        if (answer.isBlank() || answer.length() > LONGEST) {
            throw new Refused(Problem.PRIVACY_ANSWER_NEEDED);
        }
        requests.close(id, answer.strip(), actor.account(), clock.instant());
        var details = new LinkedHashMap<String, Object>();
        details.put("kind", request.kind().name());
        details.put("granted", granted);
        if (granted) {
            details.put("contacts", carryOut(request, correction, actor));
        }
        audit.record(actor.account(), "privacy.request-answered", "privacy-request", id.toString(), details);
    }

    /** How many contacts it touched. */
    private int carryOut(Request request, Correction correction, Actor actor) {
        if (request.phone().isEmpty()) {
            return 0;
        }
        var phone = request.phone();
        return switch (request.kind()) {
            case KNOW -> 0;
            case CORRECT -> correct(phone, correction, actor);
            case DELETE -> destroy(phone, actor);
            case OBJECT -> {
                requests.object(phone, LocalDate.now(clock));
                yield destroy(phone, actor);
            }
        };
    }

    private int destroy(String phone, Actor actor) {
        var where = area.inFrames(actor);
        return kept.destroy(phone, where.listed()) + frames.destroy(phone, where);
    }

    private int correct(String phone, Correction told, Actor actor) {
        var where = area.inFrames(actor);
        var lines =
                kept.of(phone, where.listed()).size() + frames.of(phone, where).size();
        var corrected = new HashSet<>(kept.correct(phone, told.right(), told.ticked(), where.listed()));
        corrected.addAll(frames.correct(phone, told.right(), told.ticked(), where));
        if (lines > 0 && corrected.isEmpty()) {
            throw new Refused(Problem.PRIVACY_NOTHING_TICKED);
        }
        var number = told.right().phone();
        if (!number.isEmpty() && !number.equals(phone)) {
            kept.know(number, corrected);
            frames.know(phone, number, corrected);
            requests.knowAlso(phone, number);
        }
        return corrected.size();
    }

    /**
     * What is right.
     *
     * @param right what is told; what is blank stays as it is
     * @param ticked the contacts it is about
     */
    record Correction(Contact right, Set<UUID> ticked) {}
}
