package vn.thuocdo.dossier;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.screen.Screen;

/** The feed of dossiers for systems of agencies, described in {@code /api/openapi.json}. */
@RestController
class DossierApi {

    private static final String BEARER = "Bearer ";

    private final FeedDossiers feed;

    DossierApi(FeedDossiers feed) {
        this.feed = feed;
    }

    /** What became of what was sent. Sent again, everything in it is unchanged. */
    record Answer(
            long received, long kept, long replaced, long unchanged, long refused, long warned, List<Fault> faults) {}

    /**
     * What is wrong with a dossier.
     *
     * @param index of it in the array, from 0
     * @param member of it
     * @param code stable, for programs
     * @param refused whether the dossier was kept out
     */
    record Fault(long index, String member, String code, String value, String what, String mend, boolean refused) {

        static Fault of(RowFault fault, Screen screen) {
            return new Fault(
                    fault.line(),
                    fault.field().member(),
                    fault.kind().name(),
                    fault.value(),
                    fault.what(screen),
                    fault.mend(screen),
                    fault.refuses());
        }
    }

    /** The key says who sends it; nobody has signed in. */
    @PostMapping("/api/dossiers")
    @Allowed(everyone = true)
    Answer receive(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            HttpServletRequest request,
            @ModelAttribute("screen") Screen screen)
            throws IOException {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw new Refused(Problem.API_KEY_UNKNOWN);
        }
        var loaded = feed.feed(authorization.substring(BEARER.length()).strip(), request.getInputStream());
        var counts = loaded.counts();
        return new Answer(
                counts.rows(),
                counts.kept(),
                counts.replaced(),
                counts.unchanged(),
                counts.refused(),
                counts.warned(),
                loaded.faults().stream().map(fault -> Fault.of(fault, screen)).toList());
    }

    @GetMapping("/api/openapi.json")
    @Allowed(everyone = true)
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("openapi/dossiers.json"));
    }
}
