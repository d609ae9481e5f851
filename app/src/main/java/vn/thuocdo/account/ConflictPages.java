package vn.thuocdo.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.agency.Agencies;
import vn.thuocdo.agency.Reach;

/** Conflicts of interest: everybody's own, and, to those in charge, those with the agencies they reach or measure. */
@Controller
@Allowed(anyoneSignedIn = true)
class ConflictPages {

    private final Conflicts conflicts;
    private final DeclareConflict declare;
    private final Agencies agencies;
    private final Reach reach;
    private final List<Overseen> overseen;
    private final Clock clock;

    ConflictPages(
            Conflicts conflicts,
            DeclareConflict declare,
            Agencies agencies,
            Reach reach,
            List<Overseen> overseen,
            Clock clock) {
        this.conflicts = conflicts;
        this.declare = declare;
        this.agencies = agencies;
        this.reach = reach;
        this.overseen = overseen;
        this.clock = clock;
    }

    @GetMapping("/conflicts")
    @Allowed({Role.PROGRAMME, Role.ADMIN})
    String list(Actor actor, Model model) {
        var agencies = new HashSet<>(reach.of(actor, Role.PROGRAMME, Role.ADMIN));
        overseen.forEach(more -> agencies.addAll(more.by(actor)));
        model.addAttribute("conflicts", conflicts.with(agencies));
        return "account/conflicts";
    }

    @GetMapping("/account/conflicts")
    ModelAndView own(Actor actor) {
        return own("", "", "", actor);
    }

    private ModelAndView own(String agency, String reason, String mistake, Actor actor) {
        var page = new ModelAndView(
                "account/own-conflicts", mistake.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("conflicts", conflicts.of(new AccountId(actor.account())));
        page.addObject("oversees", actor.holds(Role.PROGRAMME, Role.ADMIN));
        page.addObject("agency", agency);
        page.addObject("reason", reason);
        page.addObject("mistake", mistake);
        return page;
    }

    @PostMapping("/account/conflicts")
    ModelAndView declare(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        if (agencies.coded(agency.strip(), LocalDate.now(clock)).isEmpty()) {
            return own(agency, reason, "account.conflict.agency-unknown", actor);
        }
        if (reason.isBlank()) {
            return own(agency, reason, "account.conflict.reason-missing", actor);
        }
        declare.declare(agency, reason, actor);
        return new ModelAndView("redirect:/account/conflicts");
    }

    @PostMapping("/account/conflicts/{id}/end")
    String end(@PathVariable UUID id, Actor actor) {
        declare.end(id, actor);
        return "redirect:/account/conflicts";
    }
}
