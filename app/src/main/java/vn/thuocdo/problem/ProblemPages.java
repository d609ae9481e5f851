package vn.thuocdo.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import vn.thuocdo.screen.Screen;
import vn.thuocdo.screen.Screens;

/** Answers a refusal: a page to whoever reads pages, a problem of RFC 9457 to whoever does not. */
@Controller
@ControllerAdvice
class ProblemPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

    /** Fields whose content is on no page; {@code ExpiredSessionTest} looks for more of them. */
    private static final Set<String> SECRET =
            Set.of("_csrf", "password", "old", "again", "secret", "credential", "contribution");

    /** Those of them that somebody types, and types again. */
    private static final List<String> TYPED_AGAIN = List.of("old", "password", "again", "contribution");

    private final Screens screens;

    ProblemPages(Screens screens) {
        this.screens = screens;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        if (refused instanceof HeldOff held) {
            response.setHeader(HttpHeaders.RETRY_AFTER, held.seconds());
        }
        return answer(refused.problem(), refused.details(), request);
    }

    @ExceptionHandler
    Object failed(Exception failure, HttpServletRequest request) {
        var problem = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? of(status, method(request)) // failed again while being told
                : of(failure);
        if (problem == Problem.UNEXPECTED) {
            LOG.error("{} {} failed", request.getMethod(), route(request), failure);
        }
        return answer(problem, List.of(), request);
    }

    /** The route and not the address: in that of an invitation stands what opens it. */
    private static Object route(HttpServletRequest request) {
        return Objects.requireNonNullElse(
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "an address of no page");
    }

    /** What the container refuses before or after any of our pages. */
    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return answer(of(code instanceof Integer status ? status : 404, method(request)), List.of(), request);
    }

    /** As it was sent: what the container says of a failure comes as GET. */
    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String sent ? sent : request.getMethod();
    }

    private static Problem of(Exception failure) {
        return switch (failure) {
            case MaxUploadSizeExceededException _ -> Problem.REQUEST_TOO_LARGE;
            case InvalidParameterException unfit -> of(unfit.getErrorCode(), "");
            case MultipartException _, TypeMismatchException _, RequestRejectedException _ -> Problem.REQUEST_MALFORMED;
            case ErrorResponse response -> of(response.getStatusCode().value(), "");
            default -> Problem.UNEXPECTED;
        };
    }

    /** The guard before our pages answers 403 to a form without its token, and to nothing else that is posted. */
    private static Problem of(int status, String method) {
        return switch (HttpStatus.resolve(status)) {
            case FORBIDDEN -> method.equals("POST") ? Problem.FORM_EXPIRED : Problem.NOT_ALLOWED;
            case NOT_FOUND -> Problem.PAGE_UNKNOWN;
            case METHOD_NOT_ALLOWED -> Problem.METHOD_NOT_ALLOWED;
            case CONTENT_TOO_LARGE -> Problem.REQUEST_TOO_LARGE;
            case TOO_MANY_REQUESTS -> Problem.FEW_AT_A_TIME;
            case HttpStatus known when known.is4xxClientError() -> Problem.REQUEST_MALFORMED;
            case null, default -> Problem.UNEXPECTED;
        };
    }

    private Object answer(Problem problem, List<Object> details, HttpServletRequest request) {
        var screen = screens.of(request);
        var sentence = screen.say(problem.sentence(), details.toArray());
        var readsPages = readsPages(request.getHeader("Accept"));
        if (readsPages && problem == Problem.SIGN_IN_NEEDED) {
            return request.getMethod().equals("GET") ? new ModelAndView(signIn(request)) : sendAgain(request, screen);
        }
        return readsPages
                ? page(problem, sentence, screen)
                : ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(detail(problem, sentence));
    }

    /** To the door, and from there back to what was wanted. */
    private static RedirectView signIn(HttpServletRequest request) {
        var query = request.getQueryString();
        var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return new RedirectView(UriComponentsBuilder.fromPath("/sign-in")
                .queryParam("next", "{next}")
                .encode()
                .build(wanted)
                .toString());
    }

    /** A session that ended while somebody filled in a form takes nothing away: it is sent again after the door. */
    private static ModelAndView sendAgain(HttpServletRequest request, Screen screen) {
        var typed = new TreeMap<>(request.getParameterMap());
        typed.keySet().removeAll(SECRET);
        var page = new ModelAndView("problem/send-again", Problem.SIGN_IN_NEEDED.status());
        page.addObject("screen", screen);
        page.addObject("address", request.getRequestURI());
        page.addObject("typed", typed);
        page.addObject("hadFile", isMultipart(request));
        page.addObject("files", files(request));
        page.addObject(
                "secrets",
                TYPED_AGAIN.stream()
                        .filter(request.getParameterMap()::containsKey)
                        .toList());
        return page;
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/");
    }

    /** The fields a file was chosen in; none where the request was not read, as a great list is not. */
    private static List<String> files(HttpServletRequest request) {
        var read = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return read == null ? List.of() : List.copyOf(read.getFileMap().keySet());
    }

    private static boolean readsPages(@Nullable String accepted) {
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static ModelAndView page(Problem problem, String sentence, Screen screen) {
        var page = new ModelAndView("problem/problem", problem.status());
        page.addObject("screen", screen);
        page.addObject("code", problem.code());
        page.addObject("sentence", sentence);
        return page;
    }

    private static ProblemDetail detail(Problem problem, String sentence) {
        var detail = ProblemDetail.forStatusAndDetail(problem.status(), sentence);
        detail.setType(URI.create("urn:thuocdo:" + problem.code()));
        return detail;
    }
}
