package vn.thuocdo.demo;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** How far the demonstration has come, who takes part, and last year's report; nothing where none runs here. */
@Controller
@Allowed(everyone = true)
class DemoPages {

    /** The report carries its style within itself, and no script. */
    private static final String REPORT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Demo demo;

    DemoPages(Demo demo) {
        this.demo = demo;
    }

    @GetMapping("/demo")
    String progress(Model model) {
        var story = story();
        var scenes = demo.scenes();
        model.addAttribute("scenes", scenes);
        model.addAttribute("over", demo.isOver());
        model.addAttribute("reported", Files.exists(LastYear.report(story.folder())));
        model.addAttribute("members", Member.cast());
        return "demo/progress";
    }

    @GetMapping("/demo/last-year")
    ResponseEntity<Resource> lastYear(HttpServletResponse response) {
        var report = LastYear.report(story().folder());
        if (!Files.exists(report)) {
            throw new Refused(Problem.PAGE_UNKNOWN);
        }
        response.setHeader("Content-Security-Policy", REPORT_POLICY);
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(new FileSystemResource(report));
    }

    private Story story() {
        return demo.story().orElseThrow(() -> new Refused(Problem.PAGE_UNKNOWN));
    }
}
