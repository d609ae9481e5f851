package vn.thuocdo.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.screen.MenuEntry;

/** The catalogue of agencies, on any day. */
@Controller
@Allowed(anyoneSignedIn = true)
class AgencyPages {

    private final Agencies agencies;
    private final Relations relations;
    private final AgencyRights rights;
    private final Clock clock;

    AgencyPages(Agencies agencies, Relations relations, AgencyRights rights, Clock clock) {
        this.agencies = agencies;
        this.relations = relations;
        this.rights = rights;
        this.clock = clock;
    }

    @Bean
    static MenuEntry agenciesEntry() {
        return MenuEntry.of(60, "/agencies", "agency.menu");
    }

    @GetMapping("/agencies")
    String list(
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") String name,
            Actor actor,
            Model model) {
        var day = on == null ? LocalDate.now(clock) : on;
        model.addAttribute("day", day);
        model.addAttribute("name", name);
        model.addAttribute("mayEdit", actor.holds(Role.ADMIN));
        model.addAttribute("found", name.isBlank() ? agencies.tops(day) : agencies.named(name, day));
        return "agency/list";
    }

    @GetMapping("/agencies/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var agency = agencies.find(new AgencyId(id)).orElseThrow(() -> new Refused(Problem.AGENCY_UNKNOWN));
        var today = LocalDate.now(clock);
        var day = agency.to() != null && agency.to().isBefore(today) ? agency.to() : today;
        model.addAttribute("day", day);
        model.addAttribute("agency", agency);
        model.addAttribute("mayEdit", rights.mayChange(agency.id(), actor));
        model.addAttribute("parent", agency.parent().flatMap(agencies::find));
        model.addAttribute("within", agencies.within(agency.id(), day));
        model.addAttribute("served", relations.served(agency.id()));
        model.addAttribute("predecessors", relations.predecessors(agency.id()));
        model.addAttribute("successors", relations.successors(agency.id()));
        return "agency/show";
    }
}
