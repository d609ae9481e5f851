package vn.thuocdo.campaign;

/** A way people are asked. */
public enum Mode {
    ONLINE,
    FACE_TO_FACE,
    POST,
    TELEPHONE,
    COUNTER,
    OPEN_LINK,
    GATHERING;

    /** The key of its name. */
    public String text() {
        return "campaign.mode." + name();
    }
}
