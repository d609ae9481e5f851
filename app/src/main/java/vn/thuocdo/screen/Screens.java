package vn.thuocdo.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives every page its {@link Screen}. */
@Component
@ControllerAdvice
public class Screens {

    private final MessageSource texts;
    private final boolean simulated;

    Screens(MessageSource texts, @Value("${thuocdo.simulated:false}") boolean simulated) {
        this.texts = texts;
        this.simulated = simulated;
    }

    @ModelAttribute("screen")
    public Screen of(HttpServletRequest request) {
        var chosen = RequestContextUtils.getLocale(request);
        var locale = chosen.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("vi", "VN");
        return new Screen(texts, locale, request.getRequestURI(), simulated);
    }
}
