package vn.thuocdo.dossier;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a file before any of it is read: that of a stranger, who would fill the disk, and one that says of itself
 * that it is too large. Whoever asks for a field of the
 * form has all of it read, even the page that tells the refusal: that page is shown a form without fields.
 */
final class UploadLimit extends OncePerRequestFilter {

    private final long mostBytes;
    private final Predicate<String> mayHandIn;

    /** @param mayHandIn whether the account of that id may hand in lists */
    UploadLimit(long mostBytes, Predicate<String> mayHandIn) {
        this.mostBytes = mostBytes;
        this.mayHandIn = mayHandIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sender = sender(request);
        if (request.getMethod().equals("POST") && sender.isEmpty()) {
            response.sendRedirect("/sign-in?next=" + UploadServlet.ADDRESS);
            return;
        }
        var allowed = !request.getMethod().equals("POST") || mayHandIn.test(sender.orElseThrow());
        if (allowed && request.getContentLengthLong() <= mostBytes) {
            chain.doFilter(request, response);
            return;
        }
        var status = allowed ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.FORBIDDEN;
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
        request.getRequestDispatcher("/error").forward(new WithoutFields(request), response);
    }

    /** The account signed in. The guard that knows it otherwise comes later, and reads the form first. */
    private static Optional<String> sender(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                ? Optional.ofNullable(context.getAuthentication()).map(Principal::getName)
                : Optional.empty();
    }

    private static final class WithoutFields extends HttpServletRequestWrapper {

        WithoutFields(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public String getContentType() {
            return "";
        }
    }
}
