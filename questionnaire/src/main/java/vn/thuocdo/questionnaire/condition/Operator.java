package vn.thuocdo.questionnaire.condition;

import vn.thuocdo.questionnaire.condition.Value.Quantity;
import vn.thuocdo.questionnaire.condition.Value.Truth;

/** The operators, by how tightly they bind: those of a lower level last. All group from the left. */
enum Operator {
    OR("or", 0),
    AND("and", 1),
    EQUAL("=", 2),
    DIFFERENT("!=", 2),
    LESS("<", 3),
    AT_MOST("<=", 3),
    MORE(">", 3),
    AT_LEAST(">=", 3),
    PLUS("+", 4),
    MINUS("-", 4),
    TIMES("*", 5),
    DIV("div", 5),
    MOD("mod", 5);

    static final int LEVELS = 6;

    private final String sign;
    private final int level;

    Operator(String sign, int level) {
        this.sign = sign;
        this.level = level;
    }

    String sign() {
        return sign;
    }

    int level() {
        return level;
    }

    /** Of two values; {@code and} and {@code or} have looked at the left one before. */
    Value apply(Value left, Value right) {
        return switch (this) {
            case OR -> new Truth(left.truth() || right.truth());
            case AND -> new Truth(left.truth() && right.truth());
            case EQUAL -> new Truth(equal(left, right));
            case DIFFERENT -> new Truth(!equal(left, right));
            case LESS -> new Truth(left.number() < right.number());
            case AT_MOST -> new Truth(left.number() <= right.number());
            case MORE -> new Truth(left.number() > right.number());
            case AT_LEAST -> new Truth(left.number() >= right.number());
            case PLUS -> new Quantity(left.number() + right.number());
            case MINUS -> new Quantity(left.number() - right.number());
            case TIMES -> new Quantity(left.number() * right.number());
            case DIV -> new Quantity(left.number() / right.number());
            case MOD -> new Quantity(left.number() % right.number());
        };
    }

    /** As truths if one is a truth, else as numbers if one is a number, else as words: XPath 1.0, § 3.4. */
    private static boolean equal(Value left, Value right) {
        if (left instanceof Truth || right instanceof Truth) {
            return left.truth() == right.truth();
        }
        if (left instanceof Quantity || right instanceof Quantity) {
            return left.number() == right.number();
        }
        return left.words().equals(right.words());
    }
}
