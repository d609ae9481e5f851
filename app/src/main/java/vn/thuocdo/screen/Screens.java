package vn.thuocdo.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
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
    private final boolean demonstrated;
    private final ObjectProvider<Readers> readers;
    private final List<MenuEntry> menu;

    Screens(
            MessageSource texts,
            @Value("${thuocdo.simulated:false}") boolean simulated,
            @Value("${thuocdo.demonstrated:false}") boolean demonstrated,
            ObjectProvider<Readers> readers,
            List<MenuEntry> menu) {
        this.texts = texts;
        this.simulated = simulated;
        this.demonstrated = demonstrated;
        this.readers = readers;
        this.menu = menu.stream().sorted(Comparator.comparing(MenuEntry::order)).toList();
    }

    @ModelAttribute("screen")
    public Screen of(HttpServletRequest request) {
        var chosen = RequestContextUtils.getLocale(request);
        var locale = chosen.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("vi", "VN");
        var reader = readers.getObject().of(request);
        var entries =
                reader.map(known -> menu.stream().filter(known::sees).toList()).orElse(List.of());
        return new Screen(
                texts,
                locale,
                request.getRequestURI(),
                simulated,
                demonstrated,
                reader.map(Reader::name),
                entries,
                () -> request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                        ? token.getToken()
                        : "");
    }
}
