package vn.thuocdo.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.Reach;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.contact.Phone;
import vn.thuocdo.dossier.KeptAbout;
import vn.thuocdo.frame.KeptInFrames;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.screen.MenuEntry;

/** The desk at which people ask about their data. */
@Controller
@Allowed(Role.PROGRAMME)
class RequestPages {

    private final Requests requests;
    private final TakeInRequest takeIn;
    private final AnswerRequest answer;
    private final KeptAbout kept;
    private final KeptInFrames frames;
    private final Reach reach;
    private final DeskArea area;
    private final Audit audit;
    private final Clock clock;

    RequestPages(
            Requests requests,
            TakeInRequest takeIn,
            AnswerRequest answer,
            KeptAbout kept,
            KeptInFrames frames,
            Reach reach,
            DeskArea area,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.takeIn = takeIn;
        this.answer = answer;
        this.kept = kept;
        this.frames = frames;
        this.reach = reach;
        this.area = area;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static MenuEntry requestsEntry() {
        return MenuEntry.of(65, "/privacy/requests", "privacy.menu", Role.PROGRAMME.name());
    }

    @GetMapping("/privacy/requests")
    String list(Actor actor, Model model) {
        model.addAttribute("requests", requests.of(reach.of(actor, Role.PROGRAMME)));
        model.addAttribute("today", LocalDate.now(clock));
        return "privacy/requests";
    }

    @PostMapping("/privacy/requests")
    String takeIn(
            @RequestParam RequestKind kind,
            @RequestParam LocalDate received,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String words,
            Actor actor) {
        return "redirect:/privacy/requests/" + takeIn.takeIn(kind, received, name, phone, words, actor);
    }

    /** Shows the request with what is kept about whoever asks; that somebody looked stands in the log. */
    @GetMapping("/privacy/requests/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var request = answer.reached(id, actor);
        var lines = request.phone().isEmpty() ? List.<KeptAbout.Line>of() : kept.of(request.phone(), area.of(actor));
        var framed = request.phone().isEmpty()
                ? List.<KeptInFrames.Line>of()
                : frames.of(request.phone(), area.inFrames(actor));
        audit.record(
                actor.account(),
                "privacy.request-looked-at",
                "privacy-request",
                id.toString(),
                Map.of("dossiers", lines.size(), "frames", framed.size()));
        model.addAttribute("request", request);
        model.addAttribute("lines", lines);
        model.addAttribute("framed", framed);
        model.addAttribute("today", LocalDate.now(clock));
        return "privacy/request";
    }

    @PostMapping("/privacy/requests/{id}")
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean granted,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") Set<UUID> ticked,
            Actor actor) {
        var number = phone.isBlank()
                ? ""
                : Phone.of(phone).map(Phone::number).orElseThrow(() -> new Refused(Problem.PRIVACY_REQUEST_INCOMPLETE));
        var right = new Contact(name.strip(), number, email.strip(), place.strip());
        answer.answer(id, text, granted, new AnswerRequest.Correction(right, ticked), actor);
        return "redirect:/privacy/requests/" + id;
    }
}
