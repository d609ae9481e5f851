package vn.thuocdo.measurement.conform;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;

/**
 * Arithmetic on columns as R writes it: numbers, columns, {@code + - * / ^}, comparisons, parentheses,
 * {@code I log exp sqrt abs}. What is missing in an operand is missing in the result.
 */
final class ColumnExpression {

    private static final List<String> COMPARISONS = List.of(">=", "<=", "==", "!=", ">", "<");
    private static final Set<String> FUNCTIONS = Set.of("I", "log", "exp", "sqrt", "abs", "as.numeric");

    private final String text;
    private final CaseData data;
    private int position;

    private ColumnExpression(String text, CaseData data) {
        this.text = text.replace(" ", "");
        this.data = data;
    }

    static double[] values(String text, CaseData data) {
        var expression = new ColumnExpression(text, data);
        var values = expression.comparison();
        if (expression.position < expression.text.length()) {
            throw new UnknownCase("%s from %s".formatted(text, expression.text.substring(expression.position)));
        }
        return values;
    }

    private double[] comparison() {
        var left = sum();
        for (var operator : COMPARISONS) {
            if (accept(operator)) {
                return apply(left, sum(), (a, b) -> compares(operator, Double.compare(a, b)) ? 1 : 0);
            }
        }
        return left;
    }

    private static boolean compares(String operator, int order) {
        return switch (operator) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case ">" -> order > 0;
            default -> order < 0;
        };
    }

    private double[] sum() {
        var left = product();
        while (true) {
            if (accept("+")) {
                left = apply(left, product(), Double::sum);
            } else if (accept("-")) {
                left = apply(left, product(), (a, b) -> a - b);
            } else {
                return left;
            }
        }
    }

    private double[] product() {
        var left = sign();
        while (true) {
            if (accept("*")) {
                left = apply(left, sign(), (a, b) -> a * b);
            } else if (accept("/")) {
                left = apply(left, sign(), (a, b) -> a / b);
            } else {
                return left;
            }
        }
    }

    private double[] sign() {
        return accept("-") ? apply(constant(0), sign(), (a, b) -> a - b) : power();
    }

    private double[] power() {
        var base = atom();
        return accept("^") ? apply(base, sign(), Math::pow) : base;
    }

    private double[] atom() {
        if (accept("(")) {
            var inner = comparison();
            expect(")");
            return inner;
        }
        var start = position;
        while (position < text.length() && isWord(text.charAt(position))) {
            position++;
        }
        var word = text.substring(start, position);
        if (word.matches("\\d+(\\.\\d*)?|\\.\\d+")) {
            return constant(Double.parseDouble(word));
        }
        return FUNCTIONS.contains(word) && accept("(") ? call(word) : data.numbers(word);
    }

    private double[] call(String function) {
        var argument = comparison();
        expect(")");
        return Arrays.stream(argument)
                .map(value -> switch (function) {
                    case "log" -> Math.log(value);
                    case "exp" -> Math.exp(value);
                    case "sqrt" -> Math.sqrt(value);
                    case "abs" -> Math.abs(value);
                    default -> value;
                })
                .toArray();
    }

    private static boolean isWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '.' || letter == '_';
    }

    private boolean accept(String token) {
        if (!text.startsWith(token, position)) {
            return false;
        }
        position += token.length();
        return true;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new UnknownCase("%s without %s at %d".formatted(text, token, position));
        }
    }

    private double[] constant(double value) {
        var values = new double[data.rows()];
        Arrays.fill(values, value);
        return values;
    }

    private static double[] apply(double[] a, double[] b, DoubleBinaryOperator operator) {
        var result = new double[a.length];
        Arrays.setAll(
                result,
                row -> Double.isNaN(a[row]) || Double.isNaN(b[row])
                        ? Double.NaN
                        : operator.applyAsDouble(a[row], b[row]));
        return result;
    }
}
