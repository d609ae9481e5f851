package vn.thuocdo.measurement.method;

import java.util.LinkedHashMap;
import vn.thuocdo.measurement.yaml.Node;

/** How the answers to an item become its score. */
public enum Formula {
    /** The share of answers that are one of the two most favourable, 0–100. */
    TOP2,
    /** The mean place on a scale of k answers, as a share of k, 0–100: 100·x̄/k. */
    MEAN5,
    /** The mean place between the worst answer and the best, 0–100: 100·(x̄ − 1)/(k − 1). */
    MEAN01,
    /** The mean of the points of the answers, in the unit of the points. */
    POINTS;

    /** Reads the name as it stands here, in upper case. */
    public static Formula read(Node node) {
        var choices = new LinkedHashMap<String, Formula>();
        for (var formula : values()) {
            choices.put(formula.name(), formula);
        }
        return node.choice(choices);
    }
}
