package vn.thuocdo.campaign;

/** How the size of a sample is reckoned. */
public enum SizingWay {
    /** n = N / (1 + N·e²) for each agency, as the programme's material prescribes. */
    MANDATED,
    /** From margin, confidence, design effect and response rate. */
    DESIGN,
    /** So many for each agency of a kind. */
    QUOTA,
    /** A total in proportion to the dossiers, but no agency below a minimum. */
    PROPORTIONAL;

    /** The key of its name. */
    public String text() {
        return "campaign.way." + name();
    }
}
