package vn.thuocdo.response;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the pages of answering whether they are shown on a device at a counter. */
@ControllerAdvice(assignableTypes = {AnswerPages.class, InvitationPages.class})
class CounterAdvice {

    private final Counters counters;

    CounterAdvice(Counters counters) {
        this.counters = counters;
    }

    @ModelAttribute("kiosk")
    boolean isAtACounter(HttpServletRequest request) {
        return counters.isFrom(request);
    }
}
