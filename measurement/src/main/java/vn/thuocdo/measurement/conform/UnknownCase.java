package vn.thuocdo.measurement.conform;

/** A case asks for something that this version cannot do. It fails; it is never skipped. */
final class UnknownCase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownCase(String what) {
        super(what);
    }
}
