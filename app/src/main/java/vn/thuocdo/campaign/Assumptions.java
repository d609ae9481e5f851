package vn.thuocdo.campaign;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What the bench of sample sizes reckons with.
 *
 * @param mandatedMargin e of the mandated formula, 0…1
 * @param margin to reach for each agency, 0…1
 * @param confidence 0…1
 * @param designEffect variance of the design over that of simple random drawing
 * @param responseRate share of those asked whose forms are valid
 * @param total to be shared out in proportion
 * @param minimum for each agency then
 * @param quotas fixed sizes by kind of agency
 */
public record Assumptions(
        BigDecimal mandatedMargin,
        double margin,
        double confidence,
        double designEffect,
        double responseRate,
        long total,
        long minimum,
        Map<String, Long> quotas) {

    public Assumptions {
        quotas = Map.copyOf(quotas);
    }
}
