package vn.thuocdo.statistics.coverage;

/** Where the chance in a repeated draw comes from. */
interface Lots {

    /** A number above or at 0 and below 1. */
    double uniform();

    /** {@code count} different numbers of 0 … {@code n} − 1, in random order. */
    int[] choose(int n, int count);
}
