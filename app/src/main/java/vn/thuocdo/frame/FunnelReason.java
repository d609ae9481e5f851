package vn.thuocdo.frame;

/** Why a dossier is not in the frame, in the order the reasons are looked at. */
public enum FunnelReason {
    /** Dealt with by a body this campaign does not measure. */
    OUT_OF_SCOPE,
    /** The plan leaves its agency out. */
    AGENCY_EXCLUDED,
    /** The plan leaves its procedure out. */
    PROCEDURE_EXCLUDED,
    /** People are never asked about this procedure. */
    NEVER_INVITED,
    /** Of a person where organisations are asked, or the other way round. */
    OTHER_ARM,
    /** Nobody can be reached: no telephone, no address. */
    UNREACHABLE,
    /** Another dossier of the same person stands for it. */
    SAME_PERSON,
    /** In the frame. */
    ELIGIBLE;

    /** The key of its name. */
    public String text() {
        return "frame.funnel." + name();
    }
}
