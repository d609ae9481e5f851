package vn.thuocdo.demo;

/** Is told how far a scene has come. */
@FunctionalInterface
interface Progress {

    void at(int done, int of);
}
