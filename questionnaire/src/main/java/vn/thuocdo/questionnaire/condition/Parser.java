package vn.thuocdo.questionnaire.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.questionnaire.condition.Expression.Call;
import vn.thuocdo.questionnaire.condition.Expression.Joined;
import vn.thuocdo.questionnaire.condition.Expression.Literal;
import vn.thuocdo.questionnaire.condition.Expression.Matching;
import vn.thuocdo.questionnaire.condition.Expression.Negative;
import vn.thuocdo.questionnaire.condition.Expression.Own;
import vn.thuocdo.questionnaire.condition.Expression.Reference;
import vn.thuocdo.questionnaire.condition.Refusal.Reason;

/** Reads a condition by recursive descent, one level of operators after the other. */
final class Parser {

    private static final int DEEPEST = 40;

    private final List<Token> tokens;
    private int next;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @throws Unreadable if {@code text} is no condition */
    static Expression parse(String text) {
        var parser = new Parser(Tokens.of(text));
        if (parser.peek().kind() == Token.Kind.END) {
            throw new Unreadable(0, Reason.EMPTY);
        }
        var expression = parser.expression();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.expected("operator");
        }
        return expression;
    }

    private Expression expression() {
        if (++depth > DEEPEST) {
            throw new Unreadable(peek().offset(), Reason.TOO_DEEP, DEEPEST);
        }
        var read = level(0);
        depth--;
        return read;
    }

    private Expression level(int level) {
        if (level == Operator.LEVELS) {
            return negative();
        }
        var left = level(level + 1);
        for (var found = operator(level); found.isPresent(); found = operator(level)) {
            next++;
            left = new Joined(found.get(), left, level(level + 1));
        }
        return left;
    }

    private Optional<Operator> operator(int level) {
        var token = peek();
        return Arrays.stream(Operator.values())
                .filter(each -> each.level() == level && token.is(each.sign()))
                .findFirst();
    }

    private Expression negative() {
        var signs = 0;
        while (peek().is("-")) {
            next++;
            signs++;
        }
        var read = single();
        for (var i = 0; i < signs; i++) {
            read = new Negative(read);
        }
        return read;
    }

    private Expression single() {
        var token = peek();
        return switch (token.kind()) {
            case NUMBER -> literal(new Value.Quantity(Double.parseDouble(token.text())));
            case TEXT -> literal(new Value.Words(token.text()));
            case REFERENCE -> taken(new Reference(token.text()));
            case OWN -> taken(new Own());
            case NAME -> call();
            case SIGN -> parenthesis();
            case END -> throw expected("value");
        };
    }

    private Expression literal(Value value) {
        return taken(new Literal(value));
    }

    private Expression taken(Expression expression) {
        next++;
        return expression;
    }

    private Expression parenthesis() {
        if (!peek().is("(")) {
            throw expected("value");
        }
        next++;
        var inside = expression();
        take(")");
        return inside;
    }

    private Expression call() {
        var name = peek();
        next++;
        if (!peek().is("(")) {
            throw new Unreadable(name.offset(), Reason.PATH, name.text());
        }
        var function = Function.called(name.text())
                .orElseThrow(() -> new Unreadable(name.offset(), Reason.FUNCTION, name.text(), Function.listed()));
        next++;
        var arguments = arguments();
        if (arguments.size() != function.arguments()) {
            throw new Unreadable(
                    name.offset(), Reason.ARGUMENTS, function.sign(), function.arguments(), arguments.size());
        }
        return function == Function.REGEX ? matching(name, arguments) : new Call(function, arguments);
    }

    private static Expression matching(Token name, List<Expression> arguments) {
        if (arguments.get(1) instanceof Literal(Value.Words(var form))) {
            return new Matching(arguments.get(0), Regex.read(form, name.offset()));
        }
        throw new Unreadable(name.offset(), Reason.PATTERN_NOT_LITERAL);
    }

    private List<Expression> arguments() {
        var arguments = new ArrayList<Expression>();
        if (!peek().is(")")) {
            arguments.add(expression());
            while (peek().is(",")) {
                next++;
                arguments.add(expression());
            }
        }
        take(")");
        return List.copyOf(arguments);
    }

    private void take(String sign) {
        if (!peek().is(sign)) {
            throw expected(sign);
        }
        next++;
    }

    private Unreadable expected(String what) {
        return new Unreadable(peek().offset(), Reason.EXPECTED, what, peek().text());
    }

    private Token peek() {
        return tokens.get(next);
    }
}
