package vn.thuocdo.measurement.conform;

import java.util.List;

/**
 * A formula in named estimates, such as {@code (q1*q4*q7)^(1/3)} or {@code log(a)-log(b)}, evaluated together with its
 * derivatives by each of them.
 */
final class Expression {

    /** A value and its derivatives. */
    record Dual(double value, double[] gradient) {

        private Dual chain(double newValue, double slope) {
            var scaled = gradient.clone();
            for (var i = 0; i < scaled.length; i++) {
                scaled[i] *= slope;
            }
            return new Dual(newValue, scaled);
        }

        private Dual with(Dual other, double newValue, double mine, double theirs) {
            var combined = new double[gradient.length];
            for (var i = 0; i < combined.length; i++) {
                combined[i] = mine * gradient[i] + theirs * other.gradient[i];
            }
            return new Dual(newValue, combined);
        }
    }

    private final String text;
    private final List<String> names;
    private final double[] values;
    private int at;

    private Expression(String text, List<String> names, double[] values) {
        this.text = text;
        this.names = names;
        this.values = values;
    }

    static Dual evaluate(String text, List<String> names, double[] values) {
        var expression = new Expression(text.replace(" ", ""), names, values);
        var result = expression.sum();
        if (expression.at < expression.text.length()) {
            throw expression.unexpected();
        }
        return result;
    }

    private Dual sum() {
        var left = product();
        while (true) {
            if (take('+')) {
                var right = product();
                left = left.with(right, left.value + right.value, 1, 1);
            } else if (take('-')) {
                var right = product();
                left = left.with(right, left.value - right.value, 1, -1);
            } else {
                return left;
            }
        }
    }

    private Dual product() {
        var left = sign();
        while (true) {
            if (take('*')) {
                var right = sign();
                left = left.with(right, left.value * right.value, right.value, left.value);
            } else if (take('/')) {
                var right = sign();
                var quotient = left.value / right.value;
                left = left.with(right, quotient, 1 / right.value, -quotient / right.value);
            } else {
                return left;
            }
        }
    }

    private Dual sign() {
        if (take('-')) {
            var operand = sign();
            return operand.chain(-operand.value, -1);
        }
        return power();
    }

    private Dual power() {
        var base = operand();
        if (!take('^')) {
            return base;
        }
        var exponent = sign();
        var result = Math.pow(base.value, exponent.value);
        var byBase = exponent.value * Math.pow(base.value, exponent.value - 1);
        var byExponent = base.value > 0 ? result * Math.log(base.value) : 0;
        return base.with(exponent, result, byBase, byExponent);
    }

    private Dual operand() {
        if (take('(')) {
            var inside = sum();
            expect(')');
            return inside;
        }
        if (take('`')) {
            var end = text.indexOf('`', at);
            var quoted = text.substring(at, end);
            at = end + 1;
            return variable(quoted);
        }
        var start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "._".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        var word = text.substring(start, at);
        if (word.isEmpty()) {
            throw unexpected();
        }
        if (Character.isDigit(word.charAt(0))) {
            return new Dual(Double.parseDouble(word), new double[names.size()]);
        }
        return take('(') ? function(word) : variable(word);
    }

    private Dual function(String name) {
        var x = sum();
        expect(')');
        return switch (name) {
            case "log" -> x.chain(Math.log(x.value), 1 / x.value);
            case "exp" -> x.chain(Math.exp(x.value), Math.exp(x.value));
            case "sqrt" -> x.chain(Math.sqrt(x.value), 0.5 / Math.sqrt(x.value));
            default -> throw new UnknownCase("function " + name);
        };
    }

    private Dual variable(String name) {
        var place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("no estimate %s among %s".formatted(name, names));
        }
        var gradient = new double[names.size()];
        gradient[place] = 1;
        return new Dual(values[place], gradient);
    }

    private boolean take(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        if (!take(wanted)) {
            throw unexpected();
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("%s cannot be read from place %d on".formatted(text, at));
    }
}
