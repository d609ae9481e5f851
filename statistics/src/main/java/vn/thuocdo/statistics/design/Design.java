package vn.thuocdo.statistics.design;

/** How a sample came about, as far as errors depend on it. */
public sealed interface Design permits SurveyDesign, PairwiseDesign, ReplicateDesign {

    /** The weights estimates are made with, one for each row. */
    double[] weights();

    /** The degrees of freedom of the variance of an estimate for the domain; none where not positive. */
    double degreesOfFreedom(Domain domain);

    default int rows() {
        return weights().length;
    }
}
