package vn.thuocdo.agency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.sheet.SheetDownload;
import vn.thuocdo.sheet.SheetLimits;
import vn.thuocdo.sheet.SheetOutcome;
import vn.thuocdo.sheet.SheetReader;

/** Agencies added, changed and taken in by lists. */
@Controller
@Allowed(Role.ADMIN)
class AgencyEditPages {

    private final Agencies agencies;
    private final Relations relations;
    private final KeepAgencies keep;
    private final AgencyRights rights;

    AgencyEditPages(Agencies agencies, Relations relations, KeepAgencies keep, AgencyRights rights) {
        this.agencies = agencies;
        this.relations = relations;
        this.keep = keep;
        this.rights = rights;
    }

    @GetMapping("/agencies/new")
    String blank(Model model) {
        return form(AgencyForm.of(Map.of()), null, 0, model);
    }

    @PostMapping("/agencies/new")
    String add(@RequestParam Map<String, String> fields, Actor actor, Model model) {
        return take(AgencyForm.of(fields), null, 0, actor, model);
    }

    @GetMapping("/agencies/{id}/edit")
    String edit(@PathVariable UUID id, Actor actor, Model model) {
        var agency = changed(id, actor);
        var filled = AgencyForm.of(
                agency,
                agency.parent().flatMap(agencies::find),
                relations.served(agency.id()),
                relations.otherCodes(agency.id()));
        return form(filled, agency.id(), agencies.version(agency.id()), model);
    }

    @PostMapping("/agencies/{id}/edit")
    String change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model) {
        return take(AgencyForm.of(fields), changed(id, actor).id(), version, actor, model);
    }

    private Agency changed(UUID id, Actor actor) {
        var agency = agencies.find(new AgencyId(id)).orElseThrow(() -> new Refused(Problem.AGENCY_UNKNOWN));
        if (!rights.mayChange(agency.id(), actor)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
        return agency;
    }

    private String take(AgencyForm sent, @Nullable AgencyId edited, int version, Actor actor, Model model) {
        return switch (keep.from(sent.row(), edited, version, actor)) {
            case SheetOutcome.Kept _ -> edited == null ? "redirect:/agencies" : "redirect:/agencies/" + edited.value();
            case SheetOutcome.Refused refused -> form(sent.with(refused.faults()), edited, version, model);
        };
    }

    private static String form(AgencyForm form, @Nullable AgencyId edited, int version, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("address", edited == null ? "/agencies/new" : "/agencies/" + edited.value() + "/edit");
        model.addAttribute("version", version);
        return "agency/edit";
    }

    @GetMapping("/agencies/import")
    String list() {
        return "agency/import";
    }

    @GetMapping("/agencies/import/template")
    void template(HttpServletResponse response) throws IOException {
        SheetDownload.template(response, "mau-co-quan", AgencyLine.COLUMNS);
    }

    @PostMapping("/agencies/import")
    String take(@RequestParam MultipartFile list, Actor actor, Model model) throws IOException {
        var name = Objects.requireNonNullElse(list.getOriginalFilename(), "");
        try (var sheet = SheetReader.open(list.getInputStream(), name, SheetLimits.CATALOGUE)) {
            model.addAttribute("outcome", keep.from(sheet, actor));
        }
        model.addAttribute("name", name);
        return "agency/imported";
    }
}
