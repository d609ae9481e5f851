package vn.thuocdo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thuocdo.problem.Problem;
import vn.thuocdo.problem.Refused;

/** Holds every handler to its {@link Allowed}, and gives it the {@link Actor} it asks for. */
@Configuration(proxyBeanMethods = false)
class AllowedRequests implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    private final CurrentActor current;
    private final ObjectProvider<Tops> tops;

    AllowedRequests(CurrentActor current, ObjectProvider<Tops> tops) {
        this.current = current;
        this.tops = tops;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !ErrorController.class.isAssignableFrom(method.getBeanType())) {
            check(allowed(method), request);
        }
        return true;
    }

    private static @Nullable Allowed allowed(HandlerMethod method) {
        var own = method.getMethodAnnotation(Allowed.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
    }

    private void check(@Nullable Allowed allowed, HttpServletRequest request) {
        if (allowed != null && allowed.everyone()) {
            return;
        }
        var actor = current.of(request).orElseThrow(() -> new Refused(Problem.SIGN_IN_NEEDED));
        if (allowed == null || !allowed.anyoneSignedIn() && !holds(actor, allowed)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
    }

    private boolean holds(Actor actor, Allowed allowed) {
        return actor.holds(allowed.value())
                && (!allowed.atTop() || tops.getObject().atTop(actor, allowed.value()));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Actor.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        return servlet == null ? null : current.of(servlet).orElse(null);
    }
}
