package vn.thuocdo.statistics.regression;

/**
 * A statistic that would be χ² if rows were independent, held against the distribution it has under the design.
 *
 * @param statistic on the scale of weights with mean 1
 * @param distribution sum of weighted χ²
 */
public record WorkingTest(double statistic, WeightedChiSquares distribution) {

    /** By the saddlepoint approximation, as R. */
    public double pValue() {
        return distribution.saddlepointTail(statistic);
    }
}
