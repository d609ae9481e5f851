package vn.thuocdo.problem;

import org.springframework.http.HttpStatus;

/**
 * Everything the application refuses. The code is part of what others may rely on and never changes; the sentence that
 * tells it, and how to mend it, stands under {@code problem.CODE} in the texts.
 */
public enum Problem {
    PAGE_UNKNOWN("page/unknown", HttpStatus.NOT_FOUND),
    REQUEST_MALFORMED("request/malformed", HttpStatus.BAD_REQUEST),
    REQUEST_TOO_LARGE("request/too-large", HttpStatus.CONTENT_TOO_LARGE),
    METHOD_NOT_ALLOWED("request/method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED),
    SIGN_IN_NEEDED("access/sign-in-needed", HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED("access/not-allowed", HttpStatus.FORBIDDEN),
    FORM_EXPIRED("access/form-expired", HttpStatus.FORBIDDEN),
    CHANGED_MEANWHILE("request/changed-meanwhile", HttpStatus.CONFLICT),
    UNEXPECTED("server/unexpected", HttpStatus.INTERNAL_SERVER_ERROR),
    PLACE_UNKNOWN("place/unknown", HttpStatus.NOT_FOUND),
    ATTACHMENT_EMPTY("attachment/empty", HttpStatus.UNPROCESSABLE_CONTENT),
    ATTACHMENT_TOO_LARGE("attachment/too-large", HttpStatus.CONTENT_TOO_LARGE),
    ATTACHMENT_KIND("attachment/kind", HttpStatus.UNPROCESSABLE_CONTENT),
    DECISION_UNKNOWN("decision/unknown", HttpStatus.NOT_FOUND),
    DECISION_NOT_AWAITED("decision/not-awaited", HttpStatus.CONFLICT),
    DECISION_OWN_ENTRY("decision/own-entry", HttpStatus.FORBIDDEN),
    DECISION_MADE("decision/made", HttpStatus.CONFLICT),
    DECISION_STRIKE_REASON("decision/strike-reason", HttpStatus.UNPROCESSABLE_CONTENT),
    CAMPAIGN_UNKNOWN("campaign/unknown", HttpStatus.NOT_FOUND),
    CAMPAIGN_MOVED_ON("campaign/moved-on", HttpStatus.CONFLICT),
    CAMPAIGN_NOT_SUBMITTED("campaign/not-submitted", HttpStatus.CONFLICT),
    CAMPAIGN_CLOSED_TO_CHANGES("campaign/closed-to-changes", HttpStatus.CONFLICT),
    CAMPAIGN_INCOMPLETE("campaign/incomplete", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    Problem(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    public String code() {
        return code;
    }

    public HttpStatus status() {
        return status;
    }

    /** The key of the sentence that tells it. */
    String sentence() {
        return "problem." + code;
    }
}
