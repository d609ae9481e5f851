package vn.thuocdo.counter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.response.AnswerCookies;
import vn.thuocdo.response.Counters;
import vn.thuocdo.response.OpenCases;
import vn.thuocdo.response.TokenLimits;
import vn.thuocdo.screen.Screen;

/**
 * The start of a device at a counter. Whoever comes to it finds nothing of who was there before: coming here is what
 * ends an answer that was begun.
 */
@Controller
@Allowed(everyone = true)
class KioskPages {

    private static final Duration COOKIE_LASTS = Duration.ofDays(400);

    private final Devices devices;
    private final CounterPlan plan;
    private final OpenCases cases;
    private final Campaigns campaigns;
    private final KioskForms forms;
    private final AnswerCookies cookies;
    private final TokenLimits limits;

    KioskPages(
            Devices devices,
            CounterPlan plan,
            OpenCases cases,
            Campaigns campaigns,
            KioskForms forms,
            AnswerCookies cookies,
            TokenLimits limits) {
        this.devices = devices;
        this.plan = plan;
        this.cases = cases;
        this.campaigns = campaigns;
        this.forms = forms;
        this.cookies = cookies;
        this.limits = limits;
    }

    @GetMapping(Counters.START)
    ModelAndView start(
            @RequestParam(defaultValue = "") String unknown, HttpServletRequest request, HttpServletResponse response) {
        cookies.drop(request, response);
        return devices.from(request)
                .map(device -> plan.isInTheField(device.campaign())
                        ? start(device, !unknown.isEmpty())
                        : new ModelAndView("counter/closed"))
                .orElseGet(() -> new ModelAndView("counter/register", Map.of("wrong", false)));
    }

    private ModelAndView start(Device device, boolean unknown) {
        return new ModelAndView("counter/kiosk")
                .addObject("device", device)
                .addObject("campaign", campaigns.get(device.campaign()))
                .addObject("edition", forms.edition(device))
                .addObject("unknown", unknown);
    }

    /** The first page while there is no network, as the device keeps it. */
    @GetMapping("/kiosk/away")
    ModelAndView away(HttpServletRequest request) {
        return inTheField(request)
                .map(device -> start(device, false).addObject("away", true))
                .orElseGet(() -> new ModelAndView("redirect:" + Counters.START));
    }

    /** All of the form on one page, as the device keeps it. */
    @GetMapping("/kiosk/form")
    ModelAndView form(HttpServletRequest request, Screen screen) {
        return inTheField(request)
                .flatMap(device -> forms.of(device, screen.locale().getLanguage()))
                .orElseGet(() -> new ModelAndView("redirect:" + Counters.START));
    }

    private Optional<Device> inTheField(HttpServletRequest request) {
        return devices.from(request).filter(device -> plan.isInTheField(device.campaign()));
    }

    /** The code of a device that was announced, typed on it. */
    @PostMapping("/kiosk/register")
    ModelAndView register(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var secret = devices.register(code);
        if (secret.isEmpty()) {
            limits.countWrong(request.getRemoteAddr());
            return new ModelAndView("counter/register", Map.of("wrong", true), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var cookie = ResponseCookie.from(Devices.COOKIE, secret.get())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(COOKIE_LASTS);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
        return new ModelAndView("redirect:" + Counters.START);
    }

    /** Somebody begins to answer. */
    @PostMapping("/kiosk/begin")
    String begin(HttpServletRequest request, HttpServletResponse response) {
        devices.from(request)
                .flatMap(device -> cases.begin(device.campaign(), device.arm(), device.agency()))
                .ifPresent(token -> cookies.keep(token, request, response));
        return "redirect:/answer/form";
    }
}
