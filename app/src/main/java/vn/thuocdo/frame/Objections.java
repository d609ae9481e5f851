package vn.thuocdo.frame;

/** Whom frames do not forget, because they do not want to be asked; the module that keeps objections supplies one. */
public interface Objections {

    /** SQL that selects their keyed hashes. */
    String selection();
}
