package vn.thuocdo.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.CurrentActor;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/**
 * Tells those in charge on their first page to set up a second factor; where it is compulsory, they get no further
 * before they have, or have signed in with a passkey.
 */
@Configuration(proxyBeanMethods = false)
class AskForSecondFactor implements WebMvcConfigurer, HandlerInterceptor, Waiting {

    private static final String PAGE = "/account/second-factor";

    private final SecondFactorSettings settings;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final CurrentActor current;

    AskForSecondFactor(SecondFactorSettings settings, SecondFactors factors, Passkeys passkeys, CurrentActor current) {
        this.settings = settings;
        this.factors = factors;
        this.passkeys = passkeys;
        this.current = current;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/account/**", "/sign-in/**", "/sign-out", "/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!settings.compulsory() || !(handler instanceof HandlerMethod) || isStrong(request)) {
            return true;
        }
        if (current.of(request).filter(this::lacks).isEmpty()) {
            return true;
        }
        if (!request.getMethod().equals("GET")) {
            throw new Refused(Problem.SECOND_FACTOR_NEEDED);
        }
        response.sendRedirect(PAGE);
        return false;
    }

    private static boolean isStrong(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && SignedIn.means(session).isStrong();
    }

    private boolean lacks(Actor actor) {
        return settings.concern(actor) && !factors.isOn(new AccountId(actor.account()));
    }

    @Override
    public List<Item> of(Actor actor) {
        return lacks(actor) && passkeys.of(new AccountId(actor.account())).isEmpty()
                ? List.of(new Item("account.second-factor.waiting", List.of(), "account.second-factor.do", PAGE, null))
                : List.of();
    }
}
