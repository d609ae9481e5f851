package vn.thuocdo.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thuocdo.access.CallerLimit;
import vn.thuocdo.problem.HeldOff;
import vn.thuocdo.problem.Problem;

/** Holds off whoever tries the door too often: passwords of many accounts, codes, links, or letters to others. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class LimitCallers implements WebMvcConfigurer, HandlerInterceptor {

    private final CallerLimit limit;
    private final SignInSettings settings;

    LimitCallers(CallerLimit limit, SignInSettings settings) {
        this.limit = limit;
        this.settings = settings;
    }

    @Bean
    static CallerLimit signInLimit(SignInSettings settings, Clock clock) {
        return new CallerLimit(settings.tries(), settings.anotherAfter(), clock);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/sign-in/**", "/forgotten-password", "/choose-password", "/first-administrator");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var tries = request.getMethod().equals("POST") || request.getParameter("secret") != null;
        if (tries && !limit.take(request.getRemoteAddr())) {
            throw new HeldOff(Problem.TOO_MANY_TRIES, settings.anotherAfter());
        }
        return true;
    }

    /** To open a link that is right costs nothing: a house has one address for everybody in it. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var opened = request.getMethod().equals("GET") && request.getParameter("secret") != null;
        if (opened && failure == null && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            limit.giveBack(request.getRemoteAddr());
        }
    }
}
