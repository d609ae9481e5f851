package vn.thuocdo.statistics.weighting;

/** What a step did to one set of weights. */
public interface Adjustment {

    /** The weights after the step, row by row. */
    double[] weights();

    /**
     * Takes the step's part out of influence values, in place. A step held fixed takes out nothing.
     *
     * @param influence by term and row, already multiplied by the weights after the step
     */
    void residuals(double[][] influence);
}
