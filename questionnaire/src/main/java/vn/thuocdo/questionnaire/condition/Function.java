package vn.thuocdo.questionnaire.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.questionnaire.condition.Value.Day;
import vn.thuocdo.questionnaire.condition.Value.Quantity;
import vn.thuocdo.questionnaire.condition.Value.Truth;

/** The functions a condition may call, and with how many arguments. */
enum Function {
    SELECTED("selected", 2),
    COUNT_SELECTED("count-selected", 1),
    STRING_LENGTH("string-length", 1),
    REGEX("regex", 2),
    NUMBER("number", 1),
    TODAY("today", 0),
    DATE("date", 1),
    IF("if", 3),
    COALESCE("coalesce", 2),
    NOT("not", 1),
    TRUE("true", 0),
    FALSE("false", 0);

    private final String sign;
    private final int arguments;

    Function(String sign, int arguments) {
        this.sign = sign;
        this.arguments = arguments;
    }

    String sign() {
        return sign;
    }

    int arguments() {
        return arguments;
    }

    static Optional<Function> called(String sign) {
        return Arrays.stream(values())
                .filter(function -> function.sign.equals(sign))
                .findFirst();
    }

    static String listed() {
        return String.join(
                ", ", Arrays.stream(values()).map(each -> each.sign + "()").toList());
    }

    Value apply(List<Value> given, Values values) {
        return switch (this) {
            case SELECTED ->
                new Truth(
                        codes(given.get(0)).contains(Value.trimmed(given.get(1).words())));
            case COUNT_SELECTED -> new Quantity(codes(given.get(0)).size());
            case STRING_LENGTH -> new Quantity(length(given.get(0).words()));
            case REGEX -> throw new IllegalStateException("a pattern is read beforehand");
            case NUMBER -> new Quantity(given.get(0).number());
            case TODAY -> new Day(values.today());
            case DATE -> day(given.get(0));
            case IF -> given.get(0).truth() ? given.get(1) : given.get(2);
            case COALESCE -> given.get(0).words().isEmpty() ? given.get(1) : given.get(0);
            case NOT -> new Truth(!given.get(0).truth());
            case TRUE -> new Truth(true);
            case FALSE -> new Truth(false);
        };
    }

    private static List<String> codes(Value value) {
        return Arrays.stream(value.words().split("[ \\t\\r\\n]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    private static Value day(Value value) {
        return value instanceof Day
                ? value
                : Value.day(Value.trimmed(value.words())).map(Value.class::cast).orElse(Value.BLANK);
    }
}
