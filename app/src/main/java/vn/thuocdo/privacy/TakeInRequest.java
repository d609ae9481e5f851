package vn.thuocdo.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Ids;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.AgencyId;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.contact.Phone;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Takes in what somebody asks about their data; from then on two working days run. */
@Component
class TakeInRequest {

    private static final int WORKING_DAYS = 2;
    private static final int LONGEST = 2_000;

    private final Requests requests;
    private final WorkingDays days;
    private final Audit audit;
    private final Clock clock;

    TakeInRequest(Requests requests, WorkingDays days, Audit audit, Clock clock) {
        this.requests = requests;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes it in at the agency of whoever keeps the desk.
     *
     * @param phone the number the person is known by; blank where they do not tell it
     * @throws Refused if the name is missing, the number is none, or the day is not over yet
     */
    @Transactional
    UUID takeIn(RequestKind kind, LocalDate received, String name, String phone, String words, Actor actor) {
        var number = number(phone);
        requireComplete(received, name, words);
        var agency = actor.agencies(Role.PROGRAMME).stream().sorted().findFirst();
        var id = Ids.next();
        var request = new Request(
                id,
                0,
                new AgencyId(agency.orElseThrow(() -> new Refused(Problem.NOT_ALLOWED))),
                kind,
                received,
                days.after(received, WORKING_DAYS),
                name.strip(),
                number,
                words.strip(),
                Optional.empty());
        requests.add(request, actor.account(), clock.instant());
        var details = Map.of("kind", kind.name(), "due", request.due().toString());
        audit.record(actor.account(), "privacy.request-taken-in", "privacy-request", id.toString(), details);
        return id;
    }

    private static String number(String phone) {
        return phone.isBlank()
                ? ""
                : Phone.of(phone).map(Phone::number).orElseThrow(() -> new Refused(Problem.PRIVACY_REQUEST_INCOMPLETE));
    }

    private void requireComplete(LocalDate received, String name, String words) {
        var told = name + words;
        if (name.isBlank()
                || told.length() > LONGEST
                || told.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                || received.isAfter(LocalDate.now(clock))) {
            throw new Refused(Problem.PRIVACY_REQUEST_INCOMPLETE);
        }
    }
}
