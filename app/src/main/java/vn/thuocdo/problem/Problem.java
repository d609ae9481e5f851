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
    AGENCY_UNKNOWN("agency/unknown", HttpStatus.NOT_FOUND),
    ACCOUNT_INCOMPLETE("account/incomplete", HttpStatus.UNPROCESSABLE_CONTENT),
    ACCOUNT_EXISTS("account/exists", HttpStatus.CONFLICT),
    ROLES_CLASH("account/roles-clash", HttpStatus.CONFLICT),
    OWN_ROLES("account/own-roles", HttpStatus.FORBIDDEN),
    LAST_ADMINISTRATOR("account/last-administrator", HttpStatus.CONFLICT),
    LINK_OVER("account/link-over", HttpStatus.GONE),
    TOO_MANY_TRIES("account/too-many-tries", HttpStatus.TOO_MANY_REQUESTS),
    SIGN_IN_OVER("account/sign-in-over", HttpStatus.GONE),
    SECOND_FACTOR_NEEDED("account/second-factor-needed", HttpStatus.FORBIDDEN),
    UNEXPECTED("server/unexpected", HttpStatus.INTERNAL_SERVER_ERROR),
    PLACE_UNKNOWN("place/unknown", HttpStatus.NOT_FOUND),
    ATTACHMENT_EMPTY("attachment/empty", HttpStatus.UNPROCESSABLE_CONTENT),
    ATTACHMENT_TOO_LARGE("attachment/too-large", HttpStatus.CONTENT_TOO_LARGE),
    ATTACHMENT_KIND("attachment/kind", HttpStatus.UNPROCESSABLE_CONTENT),
    DECISION_UNKNOWN("decision/unknown", HttpStatus.NOT_FOUND),
    DECISION_NOT_AWAITED("decision/not-awaited", HttpStatus.CONFLICT),
    DECISION_OWN_ENTRY("decision/own-entry", HttpStatus.FORBIDDEN),
    DECISION_OWN_PROPOSAL("decision/own-proposal", HttpStatus.FORBIDDEN),
    DECISION_CONFLICT("decision/conflict-of-interest", HttpStatus.FORBIDDEN),
    DECISION_MADE("decision/made", HttpStatus.CONFLICT),
    DECISION_DAY("decision/day", HttpStatus.UNPROCESSABLE_CONTENT),
    DECISION_STRIKE_REASON("decision/strike-reason", HttpStatus.UNPROCESSABLE_CONTENT),
    CAMPAIGN_UNKNOWN("campaign/unknown", HttpStatus.NOT_FOUND),
    CAMPAIGN_MOVED_ON("campaign/moved-on", HttpStatus.CONFLICT),
    CAMPAIGN_NOT_SUBMITTED("campaign/not-submitted", HttpStatus.CONFLICT),
    CAMPAIGN_CLOSED_TO_CHANGES("campaign/closed-to-changes", HttpStatus.CONFLICT),
    CAMPAIGN_INCOMPLETE("campaign/incomplete", HttpStatus.CONFLICT),
    PROCEDURE_UNKNOWN("procedure/unknown", HttpStatus.NOT_FOUND),
    SHEET_EMPTY("sheet/empty", HttpStatus.UNPROCESSABLE_CONTENT),
    SHEET_KIND("sheet/kind", HttpStatus.UNPROCESSABLE_CONTENT),
    SHEET_OLD_OR_LOCKED("sheet/old-or-locked", HttpStatus.UNPROCESSABLE_CONTENT),
    SHEET_BROKEN("sheet/broken", HttpStatus.UNPROCESSABLE_CONTENT),
    SHEET_BROKEN_ROW("sheet/broken-row", HttpStatus.UNPROCESSABLE_CONTENT),
    SHEET_QUOTE_OPEN("sheet/quote-open", HttpStatus.UNPROCESSABLE_CONTENT),
    SHEET_ENCODING("sheet/encoding", HttpStatus.UNPROCESSABLE_CONTENT),
    SHEET_MIXED_ENCODING("sheet/mixed-encoding", HttpStatus.UNPROCESSABLE_CONTENT),
    SHEET_TOO_LARGE("sheet/too-large", HttpStatus.CONTENT_TOO_LARGE),
    SHEET_UNPACKS_TOO_LARGE("sheet/unpacks-too-large", HttpStatus.UNPROCESSABLE_CONTENT),
    SHEET_TOO_MANY_ROWS("sheet/too-many-rows", HttpStatus.UNPROCESSABLE_CONTENT),
    SHEET_TOO_MANY_COLUMNS("sheet/too-many-columns", HttpStatus.UNPROCESSABLE_CONTENT),
    SHEET_CELL_TOO_LONG("sheet/cell-too-long", HttpStatus.UNPROCESSABLE_CONTENT),
    DOSSIER_UPLOAD_UNKNOWN("dossier/upload-unknown", HttpStatus.NOT_FOUND),
    DOSSIER_BATCH_CHANGED("dossier/batch-changed", HttpStatus.CONFLICT),
    DOSSIER_BATCH_UNKNOWN("dossier/batch-unknown", HttpStatus.NOT_FOUND),
    DOSSIER_COLUMNS("dossier/columns-missing", HttpStatus.UNPROCESSABLE_CONTENT),
    DOSSIER_LOAD_CUT_OFF("dossier/load-cut-off", HttpStatus.CONFLICT),
    DOSSIER_BUSY("dossier/busy", HttpStatus.SERVICE_UNAVAILABLE),
    DOSSIER_FEED_MALFORMED("dossier/feed-malformed", HttpStatus.BAD_REQUEST),
    DOSSIER_FEED_TOO_LONG("dossier/feed-too-long", HttpStatus.CONTENT_TOO_LARGE),
    API_KEY_UNKNOWN("dossier/api-key-unknown", HttpStatus.UNAUTHORIZED),
    FRAME_UNKNOWN("frame/unknown", HttpStatus.NOT_FOUND),
    FRAME_CHANGED("frame/changed-meanwhile", HttpStatus.CONFLICT),
    FRAME_STAGE("frame/wrong-stage", HttpStatus.CONFLICT),
    FRAME_OUTDATED("frame/outdated", HttpStatus.CONFLICT),
    FRAME_EMPTY("frame/empty", HttpStatus.CONFLICT),
    FRAME_QUOTA_SHORT("frame/quota-short", HttpStatus.CONFLICT),
    FRAME_EVENT_OVER("frame/event-over", HttpStatus.UNPROCESSABLE_CONTENT),
    FRAME_EVENT_TIME("frame/event-time", HttpStatus.UNPROCESSABLE_CONTENT),
    FRAME_EVENT_DIGITS("frame/event-digits", HttpStatus.UNPROCESSABLE_CONTENT),
    FRAME_REASON("frame/reason-missing", HttpStatus.UNPROCESSABLE_CONTENT),
    FRAME_STEP_BEFORE("frame/step-before", HttpStatus.CONFLICT),
    FRAME_FREEZING("frame/freezing", HttpStatus.CONFLICT),
    FRAME_FREEZE_CUT_OFF("frame/freeze-cut-off", HttpStatus.CONFLICT),
    FRAME_HAS_SEED("frame/has-seed", HttpStatus.CONFLICT),
    FRAME_STEP_AFTER("frame/step-after", HttpStatus.CONFLICT),
    FRAME_SECRETS("frame/secrets-box", HttpStatus.UNPROCESSABLE_CONTENT),
    FRAME_LIST_SHORT("frame/list-short", HttpStatus.CONFLICT),
    CEREMONY_UNKNOWN("sample/ceremony-unknown", HttpStatus.NOT_FOUND),
    CEREMONY_BODIES("sample/ceremony-bodies", HttpStatus.UNPROCESSABLE_CONTENT),
    CEREMONY_RUNNING("sample/ceremony-running", HttpStatus.CONFLICT),
    CEREMONY_UNDRAWN("sample/ceremony-undrawn", HttpStatus.CONFLICT),
    CEREMONY_MOVED_ON("sample/ceremony-moved-on", HttpStatus.CONFLICT),
    COMMITMENT_MALFORMED("sample/commitment-malformed", HttpStatus.UNPROCESSABLE_CONTENT),
    COMMITMENT_COPIED("sample/commitment-copied", HttpStatus.CONFLICT),
    COMMITMENT_SAME_PERSON("sample/commitment-same-person", HttpStatus.FORBIDDEN),
    COMMITMENTS_MISSING("sample/commitments-missing", HttpStatus.CONFLICT),
    CONTRIBUTION_DIFFERS("sample/contribution-differs", HttpStatus.UNPROCESSABLE_CONTENT),
    DEADLINE_NOT_OVER("sample/deadline-not-over", HttpStatus.CONFLICT),
    DEADLINE_OVER("sample/deadline-over", HttpStatus.CONFLICT),
    FRAME_DAMAGED("sample/frame-damaged", HttpStatus.CONFLICT),
    DRAW_UNKNOWN("sample/draw-unknown", HttpStatus.NOT_FOUND),
    DRAW_MADE("sample/draw-made", HttpStatus.CONFLICT),
    PRIVACY_REQUEST_INCOMPLETE("privacy/request-incomplete", HttpStatus.UNPROCESSABLE_CONTENT),
    PRIVACY_ANSWER_NEEDED("privacy/answer-needed", HttpStatus.UNPROCESSABLE_CONTENT),
    PRIVACY_BREACH_INCOMPLETE("privacy/breach-incomplete", HttpStatus.UNPROCESSABLE_CONTENT),
    DRAW_REPLACED("sample/draw-replaced", HttpStatus.CONFLICT),
    EVENT_NOT_OVER("sample/event-not-over", HttpStatus.CONFLICT),
    OUTCOME_DIFFERS("sample/outcome-differs", HttpStatus.UNPROCESSABLE_CONTENT),
    OUTCOME_DIGITS("sample/outcome-digits", HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_PUBLIC_YET("sample/not-public-yet", HttpStatus.FORBIDDEN),
    LIST_NOT_RELEASED("sample/list-not-released", HttpStatus.CONFLICT),
    LIST_CLOSED("sample/list-closed", HttpStatus.CONFLICT),
    LIST_CONFLICT("sample/list-conflict", HttpStatus.FORBIDDEN);

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
