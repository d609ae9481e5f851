package vn.thuocdo.place;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.sheet.SheetDownload;
import vn.thuocdo.sheet.SheetLimits;
import vn.thuocdo.sheet.SheetReader;

/** Official lists handed in to the catalogue of administrative units. */
@Controller
@Allowed(value = Role.ADMIN, atTop = true)
class PlaceImportPages {

    private final ImportPlaces imports;

    PlaceImportPages(ImportPlaces imports) {
        this.imports = imports;
    }

    @GetMapping("/places/import")
    String form() {
        return "place/import";
    }

    @GetMapping("/places/import/template")
    void template(HttpServletResponse response) throws IOException {
        SheetDownload.template(response, "mau-don-vi-hanh-chinh", PlaceSheet.COLUMNS);
    }

    @PostMapping("/places/import")
    String take(
            @RequestParam MultipartFile list,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "false") boolean complete,
            Actor actor,
            Model model)
            throws IOException {
        var name = Objects.requireNonNullElse(list.getOriginalFilename(), "");
        try (var sheet = SheetReader.open(list.getInputStream(), name, SheetLimits.CATALOGUE)) {
            model.addAttribute("outcome", imports.from(sheet, day, complete, actor));
        }
        model.addAttribute("name", name);
        return "place/imported";
    }
}
