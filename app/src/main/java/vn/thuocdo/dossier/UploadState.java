package vn.thuocdo.dossier;

/** How far an upload has come. */
public enum UploadState {
    WAITING,
    READING,
    MERGING,
    LOADED,
    /** Nothing of it was kept; the problem says why. */
    REFUSED;

    public boolean isOver() {
        return this == LOADED || this == REFUSED;
    }
}
