package vn.thuocdo.place;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** The catalogue of administrative units, on any day. */
@Controller
@Allowed(anyoneSignedIn = true)
class PlacePages {

    private final Places places;
    private final Clock clock;

    PlacePages(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/places")
    String list(
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        var day = on == null ? LocalDate.now(clock) : on;
        model.addAttribute("day", day);
        model.addAttribute("name", name);
        model.addAttribute("counts", places.counts(day));
        model.addAttribute("found", name.isBlank() ? places.provinces(day) : places.named(name, day));
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
        model.addAttribute("within", places.within(code, day));
        return "place/show";
    }
}
