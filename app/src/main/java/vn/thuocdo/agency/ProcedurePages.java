package vn.thuocdo.agency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
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
import vn.thuocdo.screen.MenuEntry;
import vn.thuocdo.sheet.SheetDownload;
import vn.thuocdo.sheet.SheetLimits;
import vn.thuocdo.sheet.SheetReader;

/** The catalogue of procedures. */
@Controller
@Allowed(anyoneSignedIn = true)
class ProcedurePages {

    private final Procedures procedures;
    private final ImportProcedures imports;
    private final Reach reach;

    ProcedurePages(Procedures procedures, ImportProcedures imports, Reach reach) {
        this.procedures = procedures;
        this.reach = reach;
        this.imports = imports;
    }

    @Bean
    static MenuEntry proceduresEntry() {
        return MenuEntry.of(65, "/procedures", "agency.procedure.menu");
    }

    @GetMapping("/procedures")
    String list(@RequestParam(defaultValue = "") String name, Actor actor, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("mayEdit", reach.atTop(actor, Role.ADMIN));
        model.addAttribute("found", procedures.named(name));
        return "agency/procedure/list";
    }

    @GetMapping("/procedures/{code}")
    String show(@PathVariable String code, Model model) {
        var procedure = procedures.find(code).orElseThrow(() -> new Refused(Problem.PROCEDURE_UNKNOWN, code));
        model.addAttribute("procedure", procedure);
        return "agency/procedure/show";
    }

    @GetMapping("/procedures/import")
    @Allowed(value = Role.ADMIN, atTop = true)
    String list() {
        return "agency/procedure/import";
    }

    @GetMapping("/procedures/import/template")
    @Allowed(value = Role.ADMIN, atTop = true)
    void template(HttpServletResponse response) throws IOException {
        SheetDownload.template(response, "mau-thu-tuc-hanh-chinh", ImportProcedures.COLUMNS);
    }

    @PostMapping("/procedures/import")
    @Allowed(value = Role.ADMIN, atTop = true)
    String take(@RequestParam MultipartFile list, Actor actor, Model model) throws IOException {
        var name = Objects.requireNonNullElse(list.getOriginalFilename(), "");
        try (var sheet = SheetReader.open(list.getInputStream(), name, SheetLimits.CATALOGUE)) {
            model.addAttribute("outcome", imports.from(sheet, actor));
        }
        model.addAttribute("name", name);
        return "agency/procedure/imported";
    }
}
