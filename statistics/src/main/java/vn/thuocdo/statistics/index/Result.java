package vn.thuocdo.statistics.index;

/** What is known of one node, domain or unit: a number with its error, or why there is none. */
public sealed interface Result {

    /**
     * An estimate.
     *
     * @param standardError the square root of its variance, in the unit of the value; 0 when nothing is left to chance
     */
    record Known(double value, double standardError) implements Result {

        public Known {
            if (!Double.isFinite(value) || !(standardError >= 0)) {
                throw new IllegalArgumentException("value %s, standard error %s".formatted(value, standardError));
            }
        }
    }

    /**
     * No estimate. Absent is not zero.
     *
     * @param reason a clause that follows "because"
     */
    record Absent(String reason) implements Result {

        @Override
        public String toString() {
            return "no result, because " + reason;
        }
    }
}
