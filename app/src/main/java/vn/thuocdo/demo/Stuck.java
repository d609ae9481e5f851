package vn.thuocdo.demo;

/** Somebody of the demonstration met a page on which they could not go on. */
final class Stuck extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stuck(String path, String told) {
        super(path + ": " + told);
    }
}
