package vn.thuocdo.questionnaire.condition;

import java.util.List;
import java.util.stream.Stream;
import vn.thuocdo.questionnaire.condition.Value.Quantity;
import vn.thuocdo.questionnaire.condition.Value.Truth;

/** A condition as it was read. */
sealed interface Expression {

    Value value(Values values);

    /** Its parts, from the left. */
    default List<Expression> parts() {
        return List.of();
    }

    /** It, its parts, and theirs. */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    /** A number or a text as it is written. */
    record Literal(Value value) implements Expression {

        @Override
        public Value value(Values values) {
            return value;
        }
    }

    /** An answer: <code>${name}</code>. */
    record Reference(String name) implements Expression {

        @Override
        public Value value(Values values) {
            return values.of(name);
        }
    }

    /** The answer under test. */
    record Own() implements Expression {

        @Override
        public Value value(Values values) {
            return values.own();
        }
    }

    /** The negative of a number. */
    record Negative(Expression of) implements Expression {

        @Override
        public Value value(Values values) {
            return new Quantity(-of.value(values).number());
        }

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    /** Two expressions joined; the right one is not looked at where the left one decides. */
    record Joined(Operator operator, Expression left, Expression right) implements Expression {

        @Override
        public Value value(Values values) {
            var first = left.value(values);
            if (operator == Operator.OR && first.truth()) {
                return new Truth(true);
            }
            if (operator == Operator.AND && !first.truth()) {
                return new Truth(false);
            }
            return operator.apply(first, right.value(values));
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** A function of expressions. */
    record Call(Function function, List<Expression> parts) implements Expression {

        @Override
        public Value value(Values values) {
            return function.apply(parts.stream().map(each -> each.value(values)).toList(), values);
        }
    }

    /** Whether words, as a whole, have a form that was read beforehand. */
    record Matching(Expression of, Regex form) implements Expression {

        @Override
        public Value value(Values values) {
            return new Truth(form.matches(of.value(values).words()));
        }

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }
}
