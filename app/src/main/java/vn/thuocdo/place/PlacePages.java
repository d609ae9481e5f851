package vn.thuocdo.place;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.thuocdo.access.Tops;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.screen.MenuEntry;

/** The catalogue of administrative units, on any day. */
@Controller
@Allowed(anyoneSignedIn = true)
class PlacePages {

    private final Places places;
    private final Tops tops;
    private final Clock clock;

    PlacePages(Places places, Tops tops, Clock clock) {
        this.places = places;
        this.tops = tops;
        this.clock = clock;
    }

    @Bean
    static MenuEntry placesEntry() {
        return MenuEntry.of(70, "/places", "place.menu");
    }

    @GetMapping("/places")
    String list(
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") String name,
            Actor actor,
            Model model) {
        var day = on == null ? LocalDate.now(clock) : on;
        model.addAttribute("day", day);
        model.addAttribute("name", name);
        model.addAttribute("counts", places.counts(day));
        model.addAttribute("found", name.isBlank() ? places.provinces(day) : places.named(name, day));
        model.addAttribute("mayImport", tops.atTop(actor, Role.ADMIN));
        return "place/list";
    }

    @GetMapping("/places/{code}")
    String show(
            @PathVariable String code,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Model model) {
        var day = on == null ? LocalDate.now(clock) : on;
        var place = places.find(code, day).orElseThrow(() -> new Refused(Problem.PLACE_UNKNOWN, code, day));
        model.addAttribute("day", day);
        model.addAttribute("place", place);
        model.addAttribute("parent", place.parent().flatMap(parent -> places.find(parent, day)));
        model.addAttribute("predecessors", places.predecessors(place));
        model.addAttribute("successors", places.successors(place));
        model.addAttribute("periods", places.periods(code));
        model.addAttribute("within", places.within(code, day));
        return "place/show";
    }
}
