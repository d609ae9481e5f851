package vn.thuocdo.form.booklet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thuocdo.questionnaire.condition.Condition;

/** Tells a condition to somebody with a pen: plainly where it looks for choices, else by the questions it looks at. */
record OnlyIf(Numbering numbering, BookletWords words) {

    private static final Pattern EQUALS = Pattern.compile("\\$\\{\\s*(\\w+)\\s*}\\s*(!?=)\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern SELECTED =
            Pattern.compile("selected\\(\\s*\\$\\{\\s*(\\w+)\\s*}\\s*,\\s*['\"]([^'\"]*)['\"]\\s*\\)");
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");

    String told(Condition condition) {
        return told(condition.text(), true).orElseGet(() -> {
            var numbers = condition.names().stream().map(numbering::of).filter(number -> !number.isEmpty());
            return words.say("form.booklet.see", numbers.collect(Collectors.joining(", ")));
        });
    }

    private Optional<String> told(String written, boolean holds) {
        var text = bare(written.strip());
        for (var join : List.of("or", "and")) {
            var parts = split(text, " " + join + " ");
            if (parts.size() > 1) {
                return joined(parts, holds == join.equals("and") ? "and" : "or", holds);
            }
        }
        var equals = EQUALS.matcher(text);
        if (equals.matches()) {
            return choice(
                    equals.group(1), equals.group(3), holds == equals.group(2).equals("="));
        }
        var selected = SELECTED.matcher(text);
        if (selected.matches()) {
            return choice(selected.group(1), selected.group(2), holds);
        }
        var not = NOT.matcher(text);
        return not.matches() && isOne(not.group(1)) ? told(not.group(1), !holds) : Optional.empty();
    }

    private Optional<String> choice(String name, String code, boolean chosen) {
        var number = numbering.of(name);
        return number.isEmpty() || code.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(
                        chosen ? "form.booklet.is" : "form.booklet.is-not",
                        number,
                        numbering.choice(name, code, words.language())));
    }

    private Optional<String> joined(List<String> parts, String join, boolean holds) {
        var told = parts.stream().map(part -> told(part, holds)).toList();
        var between = " %s ".formatted(words.say("form.booklet." + join));
        return told.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(told.stream().flatMap(Optional::stream).collect(Collectors.joining(between)));
    }

    /** Without brackets around the whole of it. */
    private static String bare(String text) {
        return text.startsWith("(") && text.endsWith(")") && isOne(text.substring(1, text.length() - 1))
                ? bare(text.substring(1, text.length() - 1).strip())
                : text;
    }

    /** Whether its brackets pair within it. */
    private static boolean isOne(String text) {
        var depth = 0;
        for (var at = 0; at < text.length(); at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    /** Its parts between those words, outside brackets and quotes. */
    private static List<String> split(String text, String word) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var quoted = false;
        var from = 0;
        for (var at = 0; at < text.length(); at++) {
            var each = text.charAt(at);
            quoted ^= each == '\'' || each == '"';
            depth += quoted ? 0 : each == '(' ? 1 : each == ')' ? -1 : 0;
            if (!quoted && depth == 0 && text.startsWith(word, at)) {
                parts.add(text.substring(from, at));
                from = at + word.length();
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
