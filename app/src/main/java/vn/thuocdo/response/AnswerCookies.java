package vn.thuocdo.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** What the pages of answering leave in a browser: whose invitation is open in it, and that it is the same browser. */
@Component
public class AnswerCookies {

    /** The cookie that holds the token; only pages below {@code /answer} are sent it. */
    public static final String TOKEN = "ANSWER";

    static final String DEVICE = "DEVICE";

    /** Until the browser is closed; whoever opens the link again goes on where they were. */
    public void keep(String token, HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(TOKEN, token, request).path("/answer").build());
        if (!has(DEVICE, request)) {
            var device = UUID.randomUUID().toString();
            add(
                    response,
                    cookie(DEVICE, device, request)
                            .path("/")
                            .maxAge(Duration.ofDays(180))
                            .build());
        }
    }

    /** Forgets whose invitation is open, so that the next one at a device cannot go back to it. */
    public void drop(HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(TOKEN, "", request).path("/answer").maxAge(0).build());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    private static boolean has(String name, HttpServletRequest request) {
        return request.getCookies() != null
                && Arrays.stream(request.getCookies())
                        .anyMatch(cookie -> cookie.getName().equals(name));
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
