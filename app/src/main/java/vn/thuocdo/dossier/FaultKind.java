package vn.thuocdo.dossier;

/** What may be wrong with a row; told by {@code dossier.fault.NAME} and mended by {@code dossier.fault.NAME.mend}. */
public enum FaultKind {
    MISSING,
    TOO_LONG,
    UNWRITABLE,
    CODE_STYLE(false),
    CODE_TWICE,
    PROCEDURE_UNKNOWN,
    AGENCY_UNKNOWN,
    AGENCY_NOT_THEN,
    AGENCY_FOREIGN,
    DATE_UNREADABLE,
    DATE_FUTURE,
    DATE_ANCIENT,
    RETURNED_BEFORE_RECEIVED,
    CHANNEL_UNKNOWN,
    APPLICANT_UNKNOWN,
    PROXY_UNKNOWN,
    PHONE_IMPLAUSIBLE(false),
    EMAIL_IMPLAUSIBLE(false),
    DOSSIER_CONFIRMED,
    DOSSIER_FOREIGN;

    private final boolean refuses;

    FaultKind() {
        this(true);
    }

    FaultKind(boolean refuses) {
        this.refuses = refuses;
    }

    /** Whether a row with it is not kept; otherwise it is kept, and told. */
    boolean refuses() {
        return refuses;
    }
}
