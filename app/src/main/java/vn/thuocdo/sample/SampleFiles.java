package vn.thuocdo.sample;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.Role;
import vn.thuocdo.audit.Audit;
import vn.thuocdo.campaign.Campaign;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.frame.Frame;
import vn.thuocdo.frame.FrameFile;
import vn.thuocdo.frame.FrameId;
import vn.thuocdo.frame.Frames;
import vn.thuocdo.frame.StrataFile;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * The files of units: {@code frame.csv} and {@code sample.csv}. Supervisors get them at the draw, everybody when the
 * field is closed.
 */
@Controller
class SampleFiles {

    private final Campaigns campaigns;
    private final Frames frames;
    private final FrameFile frameFile;
    private final StrataFile strataFile;
    private final Ceremonies ceremonies;
    private final Draws draws;
    private final SampleFile sampleFile;
    private final SampleRights rights;
    private final Audit audit;

    SampleFiles(
            Campaigns campaigns,
            Frames frames,
            FrameFile frameFile,
            StrataFile strataFile,
            Ceremonies ceremonies,
            Draws draws,
            SampleFile sampleFile,
            SampleRights rights,
            Audit audit) {
        this.campaigns = campaigns;
        this.frames = frames;
        this.frameFile = frameFile;
        this.strataFile = strataFile;
        this.ceremonies = ceremonies;
        this.draws = draws;
        this.sampleFile = sampleFile;
        this.rights = rights;
        this.audit = audit;
    }

    @GetMapping("/draws/frames/{frame}/frame.csv")
    @Allowed(everyone = true)
    void publicFrame(@PathVariable UUID frame, HttpServletResponse response) throws IOException {
        var found = frames.get(new FrameId(frame));
        requirePublic(campaigns.get(found.campaign()));
        send(found, response);
    }

    @GetMapping("/draws/samples/{id}/sample.csv")
    @Allowed(everyone = true)
    void publicSample(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var drawing = draws.get(new DrawId(id));
        requirePublic(campaigns.get(frames.get(drawing.frame()).campaign()));
        send(drawing, response);
    }

    private static void requirePublic(Campaign campaign) {
        if (!DrawPages.isOpen(campaign)) {
            throw new Refused(Problem.NOT_PUBLIC_YET);
        }
    }

    @GetMapping("/ceremonies/{id}/frame.csv")
    @Allowed(Role.SUPERVISOR)
    void frame(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        send(witnessed(id, "frame.csv", actor), response);
    }

    @GetMapping("/ceremonies/{id}/strata.csv")
    @Allowed(Role.SUPERVISOR)
    void strata(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        send("strata.csv", strataFile.table(witnessed(id, "strata.csv", actor)), response);
    }

    @GetMapping("/ceremonies/{id}/draw.yaml")
    @Allowed(Role.SUPERVISOR)
    void plan(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        send("draw.yaml", strataFile.plan(witnessed(id, "draw.yaml", actor)), response);
    }

    /** The frame of a ceremony at the draw: as soon as the seed is made, so that the witnesses can draw along. */
    private Frame witnessed(UUID id, String file, Actor actor) {
        var ceremony = ceremonies.get(new CeremonyId(id));
        var frame = frames.get(ceremony.frame());
        rights.requireSupervision(campaigns.get(frame.campaign()), actor);
        if (ceremony.state() != Ceremony.State.DONE) {
            throw new Refused(Problem.NOT_PUBLIC_YET);
        }
        record("ceremony", id, file, actor);
        return frame;
    }

    @GetMapping("/samples/{id}/sample.csv")
    @Allowed(Role.SUPERVISOR)
    void sample(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        var drawing = draws.get(new DrawId(id));
        rights.requireSupervision(campaigns.get(frames.get(drawing.frame()).campaign()), actor);
        record("draw", id, "sample.csv", actor);
        send(drawing, response);
    }

    private void record(String kind, UUID id, String file, Actor actor) {
        audit.record(actor.account(), "sample.file-fetched", kind, id.toString(), Map.of("file", file));
    }

    /** By way of a file: a slow reader would hold a connection to the database. */
    private void send(Frame frame, HttpServletResponse response) throws IOException {
        if (frame.freezing() == null) {
            throw new Refused(Problem.FRAME_UNKNOWN);
        }
        var kept = Files.createTempFile("frame", ".csv");
        try {
            try (var out = Files.newOutputStream(kept)) {
                frameFile.write(frame.id(), out);
            }
            head(response, "frame.csv", Files.size(kept));
            Files.copy(kept, response.getOutputStream());
        } finally {
            Files.delete(kept);
        }
    }

    private void send(Drawing drawing, HttpServletResponse response) throws IOException {
        send("sample.csv", sampleFile.of(drawing.id()), response);
    }

    private static void send(String name, String text, HttpServletResponse response) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        head(response, name, bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void head(HttpServletResponse response, String name, long size) {
        response.setContentType((name.endsWith(".yaml") ? "application/yaml" : "text/csv") + ";charset=utf-8");
        response.setContentLengthLong(size);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
