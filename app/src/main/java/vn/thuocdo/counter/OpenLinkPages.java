package vn.thuocdo.counter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.access.CallerLimit;
import vn.thuocdo.problem.HeldOff;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;
import vn.thuocdo.response.AnswerCookies;
import vn.thuocdo.response.FirstPage;
import vn.thuocdo.response.OpenCases;
import vn.thuocdo.screen.Screen;

/** The page behind an open link. */
@Controller
@Allowed(everyone = true)
class OpenLinkPages {

    private static final int AT_ONCE = 300;
    private static final Duration ANOTHER_AFTER = Duration.ofMillis(500);

    private final OpenLinks links;
    private final OpenCases cases;
    private final AnswerCookies cookies;
    private final FirstPage first;
    private final CallerLimit limit;

    OpenLinkPages(OpenLinks links, OpenCases cases, AnswerCookies cookies, FirstPage first, Clock clock) {
        this.links = links;
        this.cases = cases;
        this.cookies = cookies;
        this.first = first;
        // by link, never by address: a whole village may share one
        this.limit = new CallerLimit(AT_ONCE, ANOTHER_AFTER, clock);
    }

    @GetMapping("/o/{code}")
    ModelAndView show(@PathVariable String code, Screen screen) {
        var link = link(code);
        return link.closed()
                ? new ModelAndView("response/closed")
                : first.ofOpenLink(link.campaign(), link.arm(), link.agencyName(), link.address(), screen);
    }

    /** Whoever begins has a case of their own from now on. */
    @PostMapping("/o/{code}")
    String begin(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        var link = link(code);
        if (!limit.takeOf(link.code())) {
            throw new HeldOff(Problem.FEW_AT_A_TIME, ANOTHER_AFTER);
        }
        var token = link.closed()
                ? null
                : cases.begin(link.campaign(), link.arm(), link.agency()).orElse(null);
        if (token == null) {
            return "redirect:" + link.address();
        }
        cookies.keep(token, request, response);
        return "redirect:/answer/form";
    }

    private OpenLink link(String code) {
        return links.find(code).orElseThrow(() -> new Refused(Problem.LINK_UNKNOWN));
    }
}
