package vn.thuocdo.measurement.conform;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thuocdo.statistics.disclosure.PrimaryRule;
import vn.thuocdo.statistics.disclosure.SensitiveCell;

/** Rules of disclosure control as cases write them, in words. */
final class DisclosureRules {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern DOMINANCE = Pattern.compile("dominance\\((\\d+),\\s*" + NUMBER + "%\\)");
    private static final Pattern CLOSENESS = Pattern.compile("p%\\(" + NUMBER + "%?\\)");
    private static final Pattern FREQUENCY = Pattern.compile("min(?:imum)? frequency (\\d+)");
    private static final Pattern BELOW = Pattern.compile("value\\s*-\\s*" + NUMBER);
    private static final Pattern ABOVE = Pattern.compile("value\\s*\\+\\s*" + NUMBER);

    private DisclosureRules() {}

    /** Rules such as {@code dominance(1,75%)}, {@code p%(10)}, {@code min frequency 3}, by the name answers have. */
    static Map<String, PrimaryRule> primary(List<String> texts) {
        var rules = new LinkedHashMap<String, PrimaryRule>();
        for (var text : texts) {
            var dominance = DOMINANCE.matcher(text);
            var closeness = CLOSENESS.matcher(text);
            var frequency = FREQUENCY.matcher(text);
            if (dominance.matches()) {
                var largest = Integer.parseInt(dominance.group(1));
                var percent = new BigDecimal(dominance.group(2));
                rules.put(
                        "dominance_%d_%s".formatted(largest, percent),
                        new PrimaryRule.Dominance(largest, percent.doubleValue()));
            } else if (closeness.matches()) {
                var percent = new BigDecimal(closeness.group(1));
                rules.put("p_percent_" + percent, new PrimaryRule.Closeness(percent.doubleValue()));
            } else if (frequency.matches()) {
                var threshold = Integer.parseInt(frequency.group(1));
                rules.put("min_frequency_" + threshold, new PrimaryRule.MinimumFrequency(threshold));
            } else {
                throw new UnknownCase("rule " + text);
            }
        }
        return rules;
    }

    /** By how much the bounds of a sensitive cell must miss its value. */
    record Protection(double below, double above) {

        List<SensitiveCell> of(List<Integer> cells) {
            return cells.stream()
                    .map(cell -> new SensitiveCell(cell, below, above))
                    .toList();
        }
    }

    /** From a sentence that says "value-1" and "value+1", or with other numbers. */
    static Protection protection(String text) {
        var below = BELOW.matcher(text);
        var above = ABOVE.matcher(text);
        if (!below.find() || !above.find()) {
            throw new UnknownCase("protection " + text);
        }
        return new Protection(Double.parseDouble(below.group(1)), Double.parseDouble(above.group(1)));
    }
}
