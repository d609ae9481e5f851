package vn.thuocdo.invitation;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.response.AnswerCookies;
import vn.thuocdo.response.TokenLimits;

/** Where somebody says that they want no invitation. Whoever comes by the link of a message need not type its code. */
@Controller
@Allowed(everyone = true)
class RefusalPages {

    private static final int LONGEST = 64;

    private final RefuseInvitation refuse;
    private final TokenLimits limits;

    RefusalPages(RefuseInvitation refuse, TokenLimits limits) {
        this.refuse = refuse;
        this.limits = limits;
    }

    @GetMapping("/answer/refuse")
    ModelAndView ask(
            @CookieValue(name = AnswerCookies.TOKEN, required = false) @Nullable String token,
            HttpServletRequest request) {
        var known = token != null && token.length() <= LONGEST && refuse.knows(token);
        if (token != null && !known) {
            limits.countWrong(request.getRemoteAddr());
        }
        return page(known, false);
    }

    private static ModelAndView page(boolean known, boolean wrong) {
        var page = new ModelAndView("invitation/refuse", wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        page.addObject("known", known);
        page.addObject("wrong", wrong);
        return page;
    }

    @PostMapping("/answer/refuse")
    ModelAndView take(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String scope,
            @CookieValue(name = AnswerCookies.TOKEN, required = false) @Nullable String token,
            HttpServletRequest request) {
        var typed = code.isBlank() && token != null ? token : code.strip();
        if (typed.isEmpty() || typed.length() > LONGEST || !refuse.refuse(typed, scope.equals("always"))) {
            limits.countWrong(request.getRemoteAddr());
            return page(false, true);
        }
        return new ModelAndView("invitation/refused");
    }
}
