/** Reads conditions into functions of the answers. Nothing is compiled: the page's security policy allows no eval. */

import {NoPattern, Pattern} from "./pattern.js";
import {Refused, tokens} from "./tokens.js";
import {codes, Day, number, seen, trimmed, truth, words} from "./value.js";

const DEEPEST = 40;
const LEVELS = [["or"], ["and"], ["=", "!="], ["<", "<=", ">", ">="], ["+", "-"], ["*", "div", "mod"]];
const ARGUMENTS = {
    "selected": 2, "count-selected": 1, "string-length": 1, "regex": 2, "number": 1, "today": 0, "date": 1, "if": 3,
    "coalesce": 2, "not": 1, "true": 0, "false": 0,
};

function equal(left, right) {
    if (typeof left === "boolean" || typeof right === "boolean") {
        return truth(left) === truth(right);
    }
    if (typeof left === "number" || typeof right === "number") {
        return number(left) === number(right);
    }
    return words(left) === words(right);
}

const OPERATORS = {
    "=": equal,
    "!=": (left, right) => !equal(left, right),
    "<": (left, right) => number(left) < number(right),
    "<=": (left, right) => number(left) <= number(right),
    ">": (left, right) => number(left) > number(right),
    ">=": (left, right) => number(left) >= number(right),
    "+": (left, right) => number(left) + number(right),
    "-": (left, right) => number(left) - number(right),
    "*": (left, right) => number(left) * number(right),
    "div": (left, right) => number(left) / number(right),
    "mod": (left, right) => number(left) % number(right),
};

const FUNCTIONS = {
    "selected": (_, of, code) => codes(of).includes(trimmed(words(code))),
    "count-selected": (_, of) => codes(of).length,
    "string-length": (_, of) => [...words(of)].length,
    "number": (_, of) => number(of),
    "today": values => new Day(values.today),
    "date": (_, of) => (of instanceof Day ? of : Day.read(trimmed(words(of))) ?? ""),
    "if": (_, test, yes, no) => (truth(test) ? yes : no),
    "coalesce": (_, first, second) => (words(first) === "" ? second : first),
    "not": (_, of) => !truth(of),
    "true": () => true,
    "false": () => false,
};

/** Reads a condition by recursive descent into functions of the values. */
export class Parser {
    constructor(text) {
        this.tokens = tokens(text);
        this.next = 0;
        this.depth = 0;
    }

    read() {
        if (this.peek().kind === "end") {
            throw new Refused(0, "empty");
        }
        const expression = this.expression();
        if (this.peek().kind !== "end") {
            throw this.expected("operator");
        }
        return expression;
    }

    expression() {
        if (++this.depth > DEEPEST) {
            throw new Refused(this.peek().offset, "too-deep", DEEPEST);
        }
        const read = this.level(0);
        this.depth--;
        return read;
    }

    level(level) {
        if (level === LEVELS.length) {
            return this.negative();
        }
        let left = this.level(level + 1);
        for (let token = this.peek(); LEVELS[level].some(sign => is(token, sign)); token = this.peek()) {
            this.next++;
            left = joined(token.text, left, this.level(level + 1));
        }
        return left;
    }

    negative() {
        if (!is(this.peek(), "-")) {
            return this.single();
        }
        this.next++;
        const of = this.negative();
        return values => -number(of(values));
    }

    single() {
        const token = this.peek();
        switch (token.kind) {
            case "number":
                return this.taken(() => Number(token.text));
            case "text":
                return this.taken(literal(token.text.slice(1, -1)));
            case "reference":
                return this.taken(values => seen(values.of(token.text)));
            case "own":
                return this.taken(values => seen(values.own));
            case "name":
                return this.call();
            default:
                return this.parenthesis();
        }
    }

    taken(expression) {
        this.next++;
        return expression;
    }

    parenthesis() {
        if (!is(this.peek(), "(")) {
            throw this.expected("value");
        }
        this.next++;
        const inside = this.expression();
        this.take(")");
        return inside;
    }

    call() {
        const name = this.peek();
        this.next++;
        if (!is(this.peek(), "(")) {
            throw new Refused(name.offset, "path", name.text);
        }
        if (!Object.hasOwn(ARGUMENTS, name.text)) {
            const allowed = Object.keys(ARGUMENTS).map(each => `${each}()`).join(", ");
            throw new Refused(name.offset, "function", name.text, allowed);
        }
        this.next++;
        const given = this.given();
        if (given.length !== ARGUMENTS[name.text]) {
            throw new Refused(name.offset, "arguments", name.text, ARGUMENTS[name.text], given.length);
        }
        return name.text === "regex"
            ? matching(name.offset, given)
            : values => FUNCTIONS[name.text](values, ...given.map(each => each(values)));
    }

    given() {
        const given = [];
        if (!is(this.peek(), ")")) {
            given.push(this.expression());
            while (is(this.peek(), ",")) {
                this.next++;
                given.push(this.expression());
            }
        }
        this.take(")");
        return given;
    }

    take(sign) {
        if (!is(this.peek(), sign)) {
            throw this.expected(sign);
        }
        this.next++;
    }

    expected(what) {
        return new Refused(this.peek().offset, "expected", what, this.peek().text);
    }

    peek() {
        return this.tokens[this.next];
    }
}

function is(token, sign) {
    return (token.kind === "sign" || token.kind === "name") && token.text === sign;
}

function joined(sign, left, right) {
    if (sign === "or") {
        return values => truth(left(values)) || truth(right(values));
    }
    if (sign === "and") {
        return values => truth(left(values)) && truth(right(values));
    }
    return values => OPERATORS[sign](left(values), right(values));
}

/** A text that stands in the condition itself. */
function literal(text) {
    return Object.assign(() => text, {literal: text});
}

/** A pattern is read with its condition, so it has to stand there. */
function matching(offset, [of, form]) {
    if (form.literal === undefined) {
        throw new Refused(offset, "pattern-not-literal");
    }
    try {
        const pattern = new Pattern(form.literal);
        return values => pattern.matches(words(of(values)));
    } catch (error) {
        throw error instanceof NoPattern ? new Refused(offset, "pattern", error.message) : error;
    }
}
