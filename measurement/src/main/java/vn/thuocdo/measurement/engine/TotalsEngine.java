package vn.thuocdo.measurement.engine;

import java.sql.SQLException;

/** Sums microdata where they lie. Any engine answers the same request with the same totals, to the last digit. */
public interface TotalsEngine {

    /**
     * @throws DesignRefused if the design's columns do not describe a design
     * @throws SQLException if the engine fails
     */
    Totals sum(TotalsRequest request) throws SQLException;
}
