package vn.thuocdo.fieldwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.form.Form;
import vn.thuocdo.form.FormId;
import vn.thuocdo.form.Forms;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.questionnaire.Fault;
import vn.thuocdo.screen.Screen;
import vn.thuocdo.sheet.CivilDay;

/** Where sheets are keyed: by keyboard, one after the other, without seeing what anybody else has typed. */
@Controller
@Allowed(Role.DATA_ENTRY)
class KeyingPages {

    private final FieldRights rights;
    private final Campaigns campaigns;
    private final Forms forms;
    private final Sheets sheets;
    private final KeySheet key;
    private final DiscardSheet discard;
    private final FieldDays days;

    KeyingPages(
            FieldRights rights,
            Campaigns campaigns,
            Forms forms,
            Sheets sheets,
            KeySheet key,
            DiscardSheet discard,
            FieldDays days) {
        this.rights = rights;
        this.campaigns = campaigns;
        this.forms = forms;
        this.sheets = sheets;
        this.key = key;
        this.discard = discard;
        this.days = days;
    }

    @GetMapping("/keying")
    String list(Actor actor, Model model) {
        var rows = new ArrayList<KeyedArm>();
        rights.keyed(actor)
                .forEach(campaign -> campaigns
                        .arms(campaign.id())
                        .forEach(arm -> forms.frozen(campaign.id(), arm.code())
                                .ifPresent(form -> rows.add(
                                        new KeyedArm(campaign, arm, form, sheets.count(campaign.id(), arm.code()))))));
        model.addAttribute("rows", rows);
        return "fieldwork/keying";
    }

    private Form form(UUID id, Actor actor) {
        var form = forms.get(new FormId(id));
        rights.requireKeying(form.campaign(), actor);
        return form;
    }

    @GetMapping("/keying/{form}")
    ModelAndView blank(@PathVariable UUID form, @RequestParam(defaultValue = "") String done, Actor actor) {
        return page(form(form, actor), Map.of(), Map.of(), "").addObject("done", done);
    }

    private ModelAndView page(Form form, Map<String, String> typed, Map<String, String> faults, String sheet) {
        return new ModelAndView("fieldwork/key", faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("form", form)
                .addObject("sections", KeyedSection.of(form))
                .addObject("typed", typed)
                .addObject("faults", faults)
                .addObject("differences", List.of())
                .addObject("action", sheet.isEmpty() ? "/keying/" + form.id().value() : "/sheets/" + sheet)
                .addObject("days", days.of(form.campaign()))
                .addObject("done", "");
    }

    private static Map<String, String> told(Map<String, Fault> faults, Screen screen) {
        return faults.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        fault -> fault.getValue().in(screen.locale().getLanguage())));
    }

    /** The day that was typed, if it is one on which somebody may have answered. */
    private Optional<LocalDate> day(Form form, Map<String, String> fields) {
        return CivilDay.read(fields.getOrDefault(Difference.DAY, "").strip()).filter(days.of(form.campaign())::has);
    }

    private Map<String, String> noDay(Form form, Screen screen) {
        var first = days.of(form.campaign()).first();
        return Map.of(Difference.DAY, screen.say("fieldwork.day", screen.day(first)));
    }

    private static Typed typed(Map<String, String> fields, LocalDate answered) {
        return new Typed(
                fields.getOrDefault("sheet:code", ""),
                fields.getOrDefault(Difference.SERIAL, ""),
                answered,
                fields.getOrDefault(Difference.INTERVIEWER, ""),
                fields);
    }

    /** Fields of the sheet itself have a colon in their names: no question has one. */
    @PostMapping("/keying/{form}")
    ModelAndView key(
            @PathVariable("form") UUID id, @RequestParam Map<String, String> fields, Screen screen, Actor actor) {
        var form = form(id, actor);
        var day = day(form, fields);
        if (day.isEmpty()) {
            return page(form, fields, noDay(form, screen), "");
        }
        return switch (key.key(form, typed(fields, day.get()), actor)) {
            case KeySheet.Outcome.Faulty faulty -> page(form, fields, told(faulty.faults(), screen), "");
            case KeySheet.Outcome.Kept kept ->
                new ModelAndView("redirect:/keying/%s?done=%s".formatted(id, kept.told()));
        };
    }

    @PostMapping("/keying/{form}/invalid")
    String discard(
            @PathVariable("form") UUID id,
            @RequestParam("sheet:code") String code,
            @RequestParam(name = Difference.SERIAL, defaultValue = "") String serial,
            @RequestParam InvalidReason reason,
            Actor actor) {
        var state = discard.discard(form(id, actor), code, serial, reason, actor);
        return "redirect:/keying/%s?done=%s%s".formatted(id, state, state == Sheet.State.ONCE ? "-INVALID" : "");
    }

    /** The sheets that wait for a third person. */
    @GetMapping("/keying/{form}/differences")
    String differences(@PathVariable("form") UUID id, Actor actor, Model model) {
        var form = form(id, actor);
        model.addAttribute("form", form);
        model.addAttribute("sheets", sheets.different(form.campaign()));
        return "fieldwork/differences";
    }

    private Sheet waiting(UUID id, Actor actor) {
        var sheet = sheets.find(id)
                .filter(found -> found.state() == Sheet.State.DIFFERENT)
                .orElseThrow(() -> new Refused(Problem.SHEET_UNKNOWN));
        rights.requireKeying(sheet.campaign(), actor);
        Keying.requireAnother(sheets.keyings(sheet), actor.account());
        return sheet;
    }

    /** What both have typed where they agree, and a choice where they do not. */
    @GetMapping("/sheets/{id}")
    ModelAndView difference(@PathVariable UUID id, Actor actor) {
        var sheet = waiting(id, actor);
        return resolving(sheet, agreed(sheet), Map.of());
    }

    private Map<String, String> agreed(Sheet sheet) {
        var keyings = sheets.keyings(sheet);
        var different = Difference.between(forms.get(sheet.form()), keyings.getFirst(), keyings.get(1)).stream()
                .map(Difference::name)
                .collect(Collectors.toSet());
        var typed = new TreeMap<String, String>();
        if (keyings.stream().noneMatch(Keying::isInvalid)) {
            typed.putAll(keyings.getFirst().typed());
            typed.put(Difference.DAY, keyings.getFirst().answered().toString());
            typed.put(Difference.INTERVIEWER, keyings.getFirst().interviewer());
        }
        typed.put(Difference.SERIAL, keyings.getFirst().printed());
        typed.keySet().removeAll(different);
        return typed;
    }

    private ModelAndView resolving(Sheet sheet, Map<String, String> typed, Map<String, String> faults) {
        var form = forms.get(sheet.form());
        var keyings = sheets.keyings(sheet);
        return page(form, typed, faults, sheet.id().toString())
                .addObject("differences", Difference.between(form, keyings.getFirst(), keyings.get(1)));
    }

    @PostMapping("/sheets/{id}")
    ModelAndView resolve(@PathVariable UUID id, @RequestParam Map<String, String> fields, Screen screen, Actor actor) {
        var sheet = waiting(id, actor);
        var form = forms.get(sheet.form());
        var day = day(form, fields);
        if (day.isEmpty()) {
            return resolving(sheet, fields, noDay(form, screen));
        }
        return switch (key.resolve(sheet, typed(fields, day.get()), actor)) {
            case KeySheet.Outcome.Faulty faulty -> resolving(sheet, fields, told(faulty.faults(), screen));
            case KeySheet.Outcome.Kept kept ->
                new ModelAndView("redirect:/keying/%s?done=%s"
                        .formatted(sheet.form().value(), kept.isKnown() ? kept.told() : "RESOLVED"));
        };
    }
}
