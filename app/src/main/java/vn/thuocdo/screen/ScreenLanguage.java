package vn.thuocdo.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Vietnamese, unless somebody chose English; the choice is a cookie, made by {@code ?lang=en} on any page. */
@Configuration(proxyBeanMethods = false)
class ScreenLanguage implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new Chosen();
        resolver.setDefaultLocale(Locale.of("vi", "VN"));
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    /** A page that is fetched to be kept for later, in whatever language, is nobody's choice. */
    private static final class Chosen extends CookieLocaleResolver {

        private static final String KEPT = "X-Kept";

        Chosen() {
            super("lang");
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            if (request.getHeader(KEPT) == null) {
                super.setLocale(request, response, locale);
            } else {
                request.setAttribute(LOCALE_REQUEST_ATTRIBUTE_NAME, locale);
            }
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }
}
