package vn.thuocdo.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.screen.Screen;
import vn.thuocdo.sheet.SheetWriter;

/** Sheets to download: the empty list, and what was wrong with rows. */
@Controller
@Allowed({Role.AGENCY, Role.PROGRAMME})
class SheetPages {

    private static final int MOST_FAULTS = 100_000;

    private final Rights rights;
    private final RowFaults faults;

    SheetPages(Rights rights, RowFaults faults) {
        this.rights = rights;
        this.faults = faults;
    }

    @GetMapping("/dossiers/template.{kind:csv|xlsx}")
    void template(@PathVariable String kind, HttpServletResponse response) throws IOException {
        try (var sheet = open(kind, "danh-sach-ho-so", response)) {
            sheet.row(Arrays.stream(Field.values())
                    .map(field -> field.column().name())
                    .toList());
        }
    }

    @GetMapping("/dossiers/uploads/{id}/faults.{kind:csv|xlsx}")
    void faults(
            @PathVariable UUID id,
            @PathVariable String kind,
            Actor actor,
            @ModelAttribute("screen") Screen screen,
            HttpServletResponse response)
            throws IOException {
        rights.upload(id, actor);
        var found = faults.of(id, MOST_FAULTS);
        try (var sheet = open(kind, "loi-" + id, response)) {
            sheet.row(List.of(
                    screen.say("dossier.fault.row"),
                    screen.say("dossier.fault.column"),
                    screen.say("dossier.fault.value"),
                    screen.say("dossier.fault.what"),
                    screen.say("dossier.fault.mend"),
                    screen.say("dossier.fault.effect")));
            for (var fault : found) {
                sheet.row(List.of(
                        fault.line(),
                        fault.column(),
                        fault.value(),
                        fault.what(screen),
                        fault.mend(screen),
                        screen.say(fault.refuses() ? "dossier.fault.refused" : "dossier.fault.kept")));
            }
        }
    }

    private static SheetWriter open(String kind, String name, HttpServletResponse response) throws IOException {
        var csv = kind.equals("csv");
        response.setContentType(
                csv ? "text/csv;charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(name, kind));
        return csv
                ? SheetWriter.csv(response.getOutputStream())
                : SheetWriter.xlsx(response.getOutputStream(), "Danh sách");
    }
}
