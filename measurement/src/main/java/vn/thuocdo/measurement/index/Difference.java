package vn.thuocdo.measurement.index;

import java.util.Map;

/**
 * The change of every node between two domains or two waves.
 *
 * @param code {@code overall} for the change of everybody from wave to wave, else the domain compared
 * @param label what it is called
 * @param from what is compared with, such as "2025"
 * @param to what is compared, such as "2026"
 * @param changes by node
 */
public record Difference(String code, String label, String from, String to, Map<String, Change> changes) {

    public Difference {
        changes = Map.copyOf(changes);
    }

    /**
     * How much a figure changed.
     *
     * @param value to − from, on the scale 0 to 100
     * @param pValue of the test that nothing changed, two-sided
     */
    public record Change(
            double value, double standardError, double low, double high, double degreesOfFreedom, double pValue) {

        /** Whether the change exceeds its error at {@code level}, such as 0.95. */
        public boolean isClear(double level) {
            return pValue < 1 - level;
        }
    }
}
