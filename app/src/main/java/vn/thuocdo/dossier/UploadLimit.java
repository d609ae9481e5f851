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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a file before any of it is read: that of a stranger, who would fill the disk, one that says of itself that it
 * is too large, and a fourth of an account while three are still coming. Whoever asks for a field of the form has all
 * of it read, even the page that tells the refusal: that page is shown a form without fields.
 */
final class UploadLimit extends OncePerRequestFilter {

    private static final int AT_ONCE = 3;

    private final long mostBytes;
    private final Predicate<String> mayHandIn;
    private final Map<String, Integer> sending = new ConcurrentHashMap<>();

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
        if (!request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
        } else if (!mayHandIn.test(sender.orElseThrow())) {
            refuse(HttpStatus.FORBIDDEN, request, response);
        } else if (request.getContentLengthLong() > mostBytes) {
            refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
        } else {
            fewAtATime(sender.orElseThrow(), request, response, chain);
        }
    }

    /** However many windows an account has open, a few of its files lie on the disk. */
    private void fewAtATime(String sender, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (sending.merge(sender, 1, Integer::sum) > AT_ONCE) {
                refuse(HttpStatus.TOO_MANY_REQUESTS, request, response);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            sending.computeIfPresent(sender, (_, files) -> files == 1 ? null : files - 1);
        }
    }

    private static void refuse(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
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
