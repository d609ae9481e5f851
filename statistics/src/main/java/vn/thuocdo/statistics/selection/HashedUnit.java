package vn.thuocdo.statistics.selection;

import java.util.Arrays;

/** A unit beside its hash, ordered by the hash as a whole number. */
record HashedUnit(byte[] hash, FrameUnit unit) implements Comparable<HashedUnit> {

    @Override
    public int compareTo(HashedUnit other) {
        return Arrays.compareUnsigned(hash, other.hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HashedUnit that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }
}
