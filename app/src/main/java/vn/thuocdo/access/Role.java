package vn.thuocdo.access;

/** What an account may be at an agency. Its title stands under {@code access.role.NAME} in the texts. */
public enum Role {
    /** Plans, draws, watches and computes: the body in charge of the measurement. */
    PROGRAMME,
    /** Issues the plan, approves or returns results, or records that this was signed. */
    APPROVER,
    /** Is measured: confirms lists, carries out tasks. */
    AGENCY,
    /** Leads interviewers: the Post. */
    FIELD_LEAD,
    INTERVIEWER,
    DATA_ENTRY,
    /** Watches and checks back: the Fatherland Front, the Veterans' Association. */
    SUPERVISOR,
    APPRAISER,
    EDITOR,
    /** Keeps accounts, agencies and catalogues; sees no answers. */
    ADMIN;

    /** What the menu calls whoever holds {@link #ADMIN} at the top. */
    public static final String TOP_ADMIN = "TOP_ADMIN";
}
