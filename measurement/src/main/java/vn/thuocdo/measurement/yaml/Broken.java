package vn.thuocdo.measurement.yaml;

/** The value at hand cannot be made; why has been reported. Never leaves this package's reading. */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1;

    Broken() {
        super("reported", null, false, false);
    }
}
