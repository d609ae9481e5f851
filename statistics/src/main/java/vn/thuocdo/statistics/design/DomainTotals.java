package vn.thuocdo.statistics.design;

import java.util.List;

/** Totals of some variables in one domain, kept in such a way that the variance of their sums can be made. */
public sealed interface DomainTotals permits UnitTotals, CellTotals, MomentTotals {

    /** How many variables. */
    int width();

    /** The sum over the domain, one for each variable. */
    double[] sum();

    /**
     * Other variables, each a linear combination of these.
     *
     * @param coefficients one row for each new variable, one column for each of these
     */
    DomainTotals map(double[][] coefficients);

    /** How many units have rows. */
    long present();

    /** The units that have rows minus the strata that have. */
    double degreesOfFreedom(Stage stage);

    /**
     * The variables of several domains as variables of one, each zero outside its own.
     *
     * @param domains of one kind, at least one; where they are moments, no two have a row in common
     */
    static DomainTotals sideBySide(List<? extends DomainTotals> domains) {
        return domains.getFirst() instanceof MomentTotals
                ? MomentTotals.sideBySide(
                        domains.stream().map(MomentTotals.class::cast).toList())
                : UnitTotals.sideBySide(
                        domains.stream().map(DomainTotals::byUnit).toList());
    }

    private static UnitTotals byUnit(DomainTotals domain) {
        return switch (domain) {
            case UnitTotals units -> units;
            case CellTotals cells -> cells.units();
            case MomentTotals moments -> throw new IllegalArgumentException("moments beside units: " + moments);
        };
    }
}
