package vn.thuocdo.response;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thuocdo.access.Allowed;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.campaign.Stage;
import vn.thuocdo.form.Fields;
import vn.thuocdo.form.Forms;
import vn.thuocdo.questionnaire.Channel;
import vn.thuocdo.questionnaire.Fault;
import vn.thuocdo.questionnaire.Section;
import vn.thuocdo.screen.Screen;

/**
 * Answering on a phone: the first page, the pages of the form, the receipt. No page needs scripts or a
 * session; what was answered so far is kept with the token.
 */
@Controller
@Allowed(everyone = true)
class AnswerPages {

    /** The page behind the last section; no section can be called so. */
    private static final String END = "!end";

    private final Cases cases;
    private final Drafts drafts;
    private final Forms forms;
    private final Campaigns campaigns;
    private final Receive receive;
    private final TokenLimits limits;
    private final FirstPage first;
    private final Clock clock;

    AnswerPages(
            Cases cases,
            Drafts drafts,
            Forms forms,
            Campaigns campaigns,
            Receive receive,
            TokenLimits limits,
            FirstPage first,
            Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.forms = forms;
        this.campaigns = campaigns;
        this.receive = receive;
        this.limits = limits;
        this.first = first;
        this.clock = clock;
    }

    private record Found(Token token, OpenCase open) {}

    private Optional<Found> find(@Nullable String text) {
        return Token.of(text).flatMap(token -> cases.opened(token).map(open -> new Found(token, open)));
    }

    @GetMapping("/answer")
    ModelAndView begin(
            @CookieValue(name = AnswerCookies.TOKEN, required = false) @Nullable String token,
            @ModelAttribute("kiosk") boolean kiosk,
            HttpServletRequest request,
            Screen screen) {
        return find(token)
                .map(found -> closed(found.open()).orElseGet(() -> first.of(found.open(), screen)))
                .orElseGet(() -> unknown(token, kiosk, request));
    }

    /** Whoever comes without a token has not guessed one. */
    private ModelAndView unknown(@Nullable String token, boolean kiosk, HttpServletRequest request) {
        if (token != null) {
            limits.countWrong(request.getRemoteAddr());
        }
        return unknown(kiosk);
    }

    private static ModelAndView unknown(boolean kiosk) {
        return new ModelAndView("redirect:" + (kiosk ? Counters.START : "/invitation"));
    }

    /** The page to show instead, where there is nothing to answer any more. */
    private Optional<ModelAndView> closed(OpenCase open) {
        if (open.answered()) {
            return Optional.of(new ModelAndView("response/answered"));
        }
        return campaigns.get(open.campaign()).stage() == Stage.FIELDWORK
                ? Optional.empty()
                : Optional.of(new ModelAndView("response/closed"));
    }

    @GetMapping("/answer/form")
    ModelAndView page(
            @CookieValue(name = AnswerCookies.TOKEN, required = false) @Nullable String token,
            @RequestParam(defaultValue = "") String page,
            @ModelAttribute("kiosk") boolean kiosk,
            HttpServletRequest request,
            Screen screen) {
        var found = find(token);
        if (found.isEmpty()) {
            return unknown(token, kiosk, request);
        }
        return closed(found.get().open()).orElseGet(() -> {
            var way = way(found.get(), kiosk);
            if (page.equals(END)) {
                return end(found.get());
            }
            var values = Fields.of(way.draft().answers());
            return page(found.get(), way, way.section(page), values, Map.of(), screen);
        });
    }

    private Answering way(Found found, boolean kiosk) {
        var draft = drafts.of(found.token()).orElseGet(() -> Draft.begun(clock.instant()));
        return new Answering(forms.get(found.open().form()), kiosk ? Channel.KIOSK : Channel.WEB, draft, clock);
    }

    /** A page of the form, filled in: goes on, back, or sends it. */
    @PostMapping("/answer/form")
    ModelAndView take(
            @RequestParam String token,
            @RequestParam String page,
            @RequestParam(defaultValue = "next") String go,
            @CookieValue(name = AnswerCookies.DEVICE, required = false) @Nullable String device,
            @CookieValue(name = AnswerCookies.TOKEN, defaultValue = "") String begun,
            @ModelAttribute("kiosk") boolean kiosk,
            HttpServletRequest request,
            Screen screen) {
        if (kiosk && !begun.equals(token)) { // the page of whoever was here before, sent again
            return unknown(true);
        }
        var found = find(token);
        if (found.isEmpty()) {
            return unknown(token, kiosk, request);
        }
        limits.countUse(found.get().token());
        var way = way(found.get(), kiosk);
        return page.equals(END) // sent again it has the same receipt, so the door is asked
                ? atTheEnd(found.get(), way, go, device, screen)
                : closed(found.get().open())
                        .orElseGet(() -> take(found.get(), way, page, go, request.getParameterMap(), screen));
    }

    private ModelAndView take(
            Found found, Answering way, String page, String go, Map<String, String[]> fields, Screen screen) {
        var section = way.section(page);
        var typed = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
        var shown = way.asked(section);
        var faults = way.take(section, typed);
        if (go.equals("back")) {
            drafts.keep(found.token(), way.draft());
            return way.beside(section, -1).map(before -> at(before.name())).orElseGet(() -> at(""));
        }
        return shown.containsAll(way.unanswered(section))
                ? onward(found, way, section, typed, faults, screen)
                : saved(found, way, Optional.of(section)); // what was answered calls for more on this page
    }

    private ModelAndView saved(Found found, Answering way, Optional<Section> next) {
        drafts.keep(found.token(), way.draft());
        return at(next.map(Section::name).orElse(END));
    }

    private ModelAndView onward(
            Found found,
            Answering way,
            Section section,
            Map<String, List<String>> typed,
            Map<String, Fault> faults,
            Screen screen) {
        return faults.isEmpty()
                ? saved(found, way, way.beside(section, 1))
                : page(found, way, section, typed, faults, screen);
    }

    /** Behind the last page: nothing is sent before its giver says so. */
    private ModelAndView atTheEnd(Found found, Answering way, String go, @Nullable String device, Screen screen) {
        if (go.equals("back")) {
            return at(way.sections().getLast().name());
        }
        return way.unfinished().map(section -> at(section.name())).orElseGet(() -> send(found, way, device, screen));
    }

    private static ModelAndView at(String page) {
        return new ModelAndView("redirect:/answer/form?page=" + page);
    }

    private static ModelAndView end(Found found) {
        return new ModelAndView("response/end", Map.of("token", found.token().text(), "page", END));
    }

    private ModelAndView send(Found found, Answering way, @Nullable String device, Screen screen) {
        var language = screen.locale().getLanguage();
        var hash = Submission.device(device, found.open().campaign());
        return switch (receive.receive(way.submission(found.open(), language, hash))) {
            case Reception.Received received -> receipt(received.receipt());
            case Reception.Repeated repeated -> receipt(repeated.receipt());
            case Reception.Changed _ -> new ModelAndView("response/answered");
            case Reception.AlreadyAnswered _ -> new ModelAndView("response/answered");
            case Reception.Closed _ -> new ModelAndView("response/closed");
            case Reception.Unfit _ -> at("");
            case Reception.UnknownToken _ -> unknown(false);
            case Reception.AnotherForm _ -> unknown(false);
        };
    }

    /** The draft stays until its day: whoever lost the network sends it again, and has the same receipt. */
    private static ModelAndView receipt(String receipt) {
        return new ModelAndView("response/receipt", Map.of("receipt", receipt));
    }

    private ModelAndView page(
            Found found,
            Answering way,
            Section section,
            Map<String, List<String>> values,
            Map<String, Fault> faults,
            Screen screen) {
        return SectionPage.of(way, section, values, faults, screen)
                .addObject("token", found.token().text())
                .addObject("today", LocalDate.now(clock));
    }
}
