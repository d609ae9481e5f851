package vn.thuocdo.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.thuocdo.access.CurrentActor;
import vn.thuocdo.access.Role;

/**
 * What guards every request before a page is asked: forms need their token, answers carry the headers that keep scripts
 * and frames of others out. Who may do what is said beside each handler.
 */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'; img-src 'self' data:";

    /** No field takes what no key types: the database has no place for NUL, and a page none for the rest. */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(SecurityRules::isTyped);
        firewall.setAllowedParameterValues(SecurityRules::isTyped);
        return firewall;
    }

    private static boolean isTyped(@Nullable String text) {
        return text == null || text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
    }

    /** One observation for each filter of each request says nothing that is looked at, and costs a tenth of them. */
    @Bean
    static SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** In a cookie, so that a form outlives the session it was opened in, and a visitor needs no session. */
    private static CsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("FORM");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    SecurityFilterChain rules(HttpSecurity http, SecurityContextRepository contexts, CurrentActor current) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .access((_, context) -> new AuthorizationDecision(current.of(context.getRequest())
                                .filter(actor -> actor.holds(Role.ADMIN))
                                .isPresent()))
                        .anyRequest()
                        .permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens())
                        .ignoringRequestMatchers(
                                "/api/**",
                                "/answer/**",
                                "/t/**",
                                "/o/**",
                                "/kiosk/**")) // the token is in the form, or nothing is at stake
                .exceptionHandling(Customizer.withDefaults())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }
}
