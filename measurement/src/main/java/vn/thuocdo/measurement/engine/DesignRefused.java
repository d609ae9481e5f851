package vn.thuocdo.measurement.engine;

/** The columns of strata, clusters, weights or populations do not describe a sample. */
public final class DesignRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DesignRefused(String message) {
        super(message);
    }
}
