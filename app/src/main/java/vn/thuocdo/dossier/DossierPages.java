package vn.thuocdo.dossier;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
import vn.thuocdo.screen.MenuEntry;

/** What has been handed in, and the way to hand in a list. */
@Controller
@Allowed({Role.AGENCY, Role.PROGRAMME})
@EnableConfigurationProperties(DossierSettings.class)
class DossierPages {

    private static final int SHOWN_FAULTS = 50;

    private final Rights rights;
    private final Uploads uploads;
    private final RowFaults faults;
    private final Batches batches;
    private final Directories directories;
    private final HandInList handIn;
    private final DossierSettings settings;

    DossierPages(
            Rights rights,
            Uploads uploads,
            RowFaults faults,
            Batches batches,
            Directories directories,
            HandInList handIn,
            DossierSettings settings) {
        this.rights = rights;
        this.uploads = uploads;
        this.faults = faults;
        this.batches = batches;
        this.directories = directories;
        this.handIn = handIn;
        this.settings = settings;
    }

    @Bean
    static MenuEntry dossiersEntry() {
        return MenuEntry.of(30, "/dossiers", "dossier.menu", Role.AGENCY.name(), Role.PROGRAMME.name());
    }

    @GetMapping("/dossiers")
    String list(Actor actor, Model model) {
        var found = batches.of(rights.reached(actor));
        model.addAttribute("batches", found);
        model.addAttribute("names", names(found));
        model.addAttribute("waiting", waiting(found, actor));
        model.addAttribute(
                "uploads",
                Stream.of(Role.AGENCY, Role.PROGRAMME)
                        .filter(actor::holds)
                        .flatMap(role -> uploads.latest(role, rights.reached(actor, role)).stream())
                        .toList());
        return "dossier/list";
    }

    /** Those the actor answers for and has not confirmed yet. */
    private List<Batch> waiting(List<Batch> found, Actor actor) {
        var own = rights.reached(actor, Role.AGENCY);
        return found.stream()
                .filter(batch -> batch.state() == Batch.State.LOADED && own.contains(batch.agency()))
                .toList();
    }

    private Map<UUID, String> names(List<Batch> found) {
        return directories.names(found.stream().map(Batch::agency).collect(Collectors.toSet()));
    }

    @GetMapping(UploadServlet.ADDRESS)
    String form(Model model) {
        return form(Map.of(), model);
    }

    private String form(Map<String, String> errors, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("fields", List.of(Field.values()));
        model.addAttribute("mostMegabytes", settings.largestFile().toMegabytes());
        return "dossier/upload";
    }

    @PostMapping(UploadServlet.ADDRESS)
    String handIn(
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean noSecrets,
            Actor actor,
            Model model)
            throws IOException {
        var errors = new HashMap<String, String>();
        if (!noSecrets) {
            errors.put("noSecrets", "dossier.upload.secrets.needed");
        }
        if (file == null || file.isEmpty()) {
            errors.put("file", "dossier.upload.file.needed");
            return form(errors, model);
        }
        if (!errors.isEmpty()) {
            return form(errors, model);
        }
        var id = handIn.handIn(actor, fileName(file), file::transferTo);
        return "redirect:/dossiers/uploads/" + id;
    }

    /** The last part of what the browser calls the file, and no more than a page can show. */
    private static String fileName(MultipartFile file) {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var shown = last.replaceAll("\\p{Cntrl}", "");
        return shown.isBlank() ? "–" : shown.substring(0, Math.min(shown.length(), 200));
    }

    @GetMapping("/dossiers/uploads/{id}")
    String upload(@PathVariable UUID id, Actor actor, Model model) {
        var upload = rights.upload(id, actor);
        var made = batches.ofUpload(id, rights.reached(actor));
        var shown = upload.state() == UploadState.LOADED ? faults.of(id, SHOWN_FAULTS) : List.<RowFault>of();
        model.addAttribute("upload", upload);
        model.addAttribute("batches", made);
        model.addAttribute("names", names(made));
        model.addAttribute("faults", shown);
        return "dossier/progress";
    }
}
