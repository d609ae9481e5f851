package vn.thuocdo.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;

/** The link of an invitation, and the page that tells whether an invitation is one of ours. */
@Controller
@Allowed(everyone = true)
class InvitationPages {

    private final Cases cases;
    private final Campaigns campaigns;
    private final TokenLimits limits;
    private final AnswerCookies cookies;
    private final Counters counters;

    InvitationPages(Cases cases, Campaigns campaigns, TokenLimits limits, AnswerCookies cookies, Counters counters) {
        this.cases = cases;
        this.campaigns = campaigns;
        this.limits = limits;
        this.cookies = cookies;
        this.counters = counters;
    }

    /** Puts the token of the link into a cookie, so that it leaves the address at once. */
    @GetMapping("/t/{token}")
    String enter(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        if (Token.of(token).flatMap(cases::opened).isEmpty()) {
            limits.countWrong(request.getRemoteAddr());
            return "redirect:" + (counters.isFrom(request) ? Counters.START : "/invitation") + "?unknown=1";
        }
        cookies.keep(token, request, response);
        return "redirect:/answer";
    }

    /** The code of an invitation, typed. */
    @PostMapping("/t")
    String typed(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        return enter(code.strip(), request, response);
    }

    /** The surveys that are in the field, so that whoever doubts a letter finds it here. */
    @GetMapping("/invitation")
    String check(@RequestParam(defaultValue = "") String unknown, Model model) {
        model.addAttribute("unknown", !unknown.isEmpty());
        model.addAttribute(
                "campaigns",
                campaigns.all().stream()
                        .filter(campaign -> campaign.stage() == Stage.FIELDWORK)
                        .toList());
        return "response/invitation";
    }
}
