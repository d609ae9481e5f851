/**
 * Patterns of regex(): the part all dialects agree about, matched against the whole of the words, in a time that the
 * pattern cannot blow up. The same as Regex and FormParser of the server, kept so by condition-cases.json.
 */

const ANY_NUMBER = -1;
const MOST = 200;
const LONGEST = 5000;
const TIMES = /\{([0-9]{1,3})(,([0-9]{1,3})?)?\}/y;
const CLASSES = {
    d: [["0", "9"]],
    s: [["\t", "\n"], ["\r", "\r"], [" ", " "]],
    w: [["0", "9"], ["A", "Z"], ["_", "_"], ["a", "z"]],
    t: [["\t", "\t"]],
    n: [["\n", "\n"]],
};

/** What is not understood of a pattern. */
export class NoPattern extends Error {}

/**
 * @typedef {{ranges: number[][], outside: boolean}} One
 * @typedef {{take?: One, check?: "start" | "end", go?: number[], done?: boolean}} Step
 */

/** A pattern, read once and matched often. */
export class Pattern {
    /** @param {string} text throws NoPattern if it says more than the part that is allowed */
    constructor(text) {
        /** @type {Step[]} */
        this.steps = [];
        this.add(new Reader(text).read());
        this.steps.push({done: true});
        if (this.steps.length > LONGEST) {
            throw new NoPattern(text);
        }
    }

    /** @param {string} words @returns {boolean} whether all of them have the form */
    matches(words) {
        const characters = [...words].map(character => character.codePointAt(0) ?? 0);
        let at = new Set();
        this.follow(0, at, true, characters.length === 0);
        characters.forEach((character, index) => {
            const after = new Set();
            for (const place of at) {
                const one = this.steps[place].take;
                if (one && has(one, character)) {
                    this.follow(place + 1, after, false, index + 1 === characters.length);
                }
            }
            at = after;
        });
        return at.has(this.steps.length - 1);
    }

    /** Adds a place and all that are reached from there without a character. */
    follow(from, reached, start, end) {
        const ahead = [from];
        while (ahead.length > 0) {
            const place = ahead.pop();
            if (reached.has(place)) {
                continue;
            }
            reached.add(place);
            const step = this.steps[place];
            if (step.go) {
                ahead.push(...step.go);
            } else if ((step.check === "start" && start) || (step.check === "end" && end)) {
                ahead.push(place + 1);
            }
        }
    }

    add(form) {
        if (this.steps.length > LONGEST) {
            return;
        }
        switch (form.kind) {
            case "one":
                this.steps.push({take: form});
                break;
            case "edge":
                this.steps.push({check: form.edge});
                break;
            case "sequence":
                form.parts.forEach(part => this.add(part));
                break;
            case "either":
                this.addEither(form.parts);
                break;
            case "repeated":
                this.addRepeated(form);
                break;
        }
    }

    addEither([first, ...others]) {
        if (others.length === 0) {
            this.add(first);
            return;
        }
        const fork = this.steps.push({}) - 1;
        this.add(first);
        const over = this.steps.push({}) - 1;
        this.steps[fork] = {go: [fork + 1, this.steps.length]};
        this.addEither(others);
        this.steps[over] = {go: [this.steps.length]};
    }

    addRepeated({part, least, most}) {
        for (let i = 0; i < least; i++) {
            this.add(part);
        }
        if (most === ANY_NUMBER) {
            const fork = this.steps.push({}) - 1;
            this.add(part);
            this.steps.push({go: [fork]});
            this.steps[fork] = {go: [fork + 1, this.steps.length]};
        }
        for (let i = least; i < most; i++) {
            const fork = this.steps.push({}) - 1;
            this.add(part);
            this.steps[fork] = {go: [fork + 1, this.steps.length]};
        }
    }
}

function has(one, character) {
    return one.outside !== one.ranges.some(([first, last]) => first <= character && character <= last);
}

/** Code points of ranges that are written as characters. */
function points(ranges) {
    return ranges.map(range => range.map(character => character.codePointAt(0)));
}

/** Reads a pattern by recursive descent. */
class Reader {
    constructor(text) {
        this.text = text;
        this.next = 0;
    }

    read() {
        const form = this.either();
        if (this.peek() !== "") {
            throw this.refused();
        }
        return form;
    }

    either() {
        const parts = [this.sequence()];
        while (this.peek() === "|") {
            this.next++;
            parts.push(this.sequence());
        }
        return {kind: "either", parts};
    }

    sequence() {
        const parts = [];
        while (!["", "|", ")"].includes(this.peek())) {
            parts.push(this.repeated(this.single()));
        }
        return {kind: "sequence", parts};
    }

    repeated(part) {
        switch (this.peek()) {
            case "*":
                return this.again(part, 0, ANY_NUMBER, 1);
            case "+":
                return this.again(part, 1, ANY_NUMBER, 1);
            case "?":
                return this.again(part, 0, 1, 1);
            case "{":
                return this.counted(part);
            default:
                return part;
        }
    }

    counted(part) {
        TIMES.lastIndex = this.next;
        const found = TIMES.exec(this.text);
        if (!found) {
            throw this.refused();
        }
        const least = Number(found[1]);
        const most = !found[2] ? least : found[3] ? Number(found[3]) : ANY_NUMBER;
        if (least > MOST || most > MOST || (most !== ANY_NUMBER && most < least)) {
            throw this.refused();
        }
        return this.again(part, least, most, found[0].length);
    }

    again(part, least, most, length) {
        if (part.kind === "edge") {
            throw this.refused();
        }
        this.next += length;
        if (["*", "+", "?", "{"].includes(this.peek())) {
            throw this.refused();
        }
        return {kind: "repeated", part, least, most};
    }

    single() {
        const character = this.peek();
        switch (character) {
            case "(":
                return this.group();
            case "[":
                return this.between();
            case "\\":
                return {kind: "one", ranges: this.escape(), outside: false};
            case ".":
                this.next++;
                return {kind: "one", ranges: points([["\n", "\n"], ["\r", "\r"]]), outside: true};
            case "^":
            case "$":
                this.next++;
                return {kind: "edge", edge: character === "^" ? "start" : "end"};
            case "*": case "+": case "?": case "{": case "}": case "]":
                throw this.refused();
            default:
                return {kind: "one", ranges: points([[this.take(), character]]), outside: false};
        }
    }

    group() {
        const start = this.next++;
        if (this.text.startsWith("?:", this.next)) {
            this.next += 2;
        }
        const inside = this.either();
        if (this.peek() !== ")") {
            throw this.refused(start);
        }
        this.next++;
        return inside;
    }

    between() {
        const start = this.next++;
        const outside = this.peek() === "^";
        if (outside) {
            this.next++;
        }
        const ranges = [];
        while (this.peek() !== "]") {
            if (["", "["].includes(this.peek())) {
                throw this.refused(start);
            }
            ranges.push(...this.range());
        }
        this.next++;
        return {kind: "one", ranges, outside};
    }

    range() {
        const first = this.element();
        if (this.peek() !== "-" || this.text.startsWith("-]", this.next)) {
            return first;
        }
        this.next++;
        const last = ["", "["].includes(this.peek()) ? [] : this.element();
        if (!isOne(first) || !isOne(last) || first[0][0] > last[0][0]) {
            throw this.refused();
        }
        return [[first[0][0], last[0][0]]];
    }

    element() {
        if (this.peek() === "\\") {
            return this.escape();
        }
        const character = this.take();
        return points([[character, character]]);
    }

    escape() {
        const start = this.next++;
        const character = this.peek();
        if (Object.hasOwn(CLASSES, character)) {
            this.next++;
            return points(CLASSES[character]);
        }
        if (character === "" || /[\p{L}\p{Nd}]/u.test(character)) {
            throw this.refused(start);
        }
        return points([[this.take(), character]]);
    }

    take() {
        const character = this.peek();
        this.next += character.length;
        return character;
    }

    peek() {
        return this.next < this.text.length ? String.fromCodePoint(this.text.codePointAt(this.next)) : "";
    }

    refused(from = this.next) {
        return new NoPattern(this.text.substring(from));
    }
}

function isOne(ranges) {
    return ranges.length === 1 && ranges[0][0] === ranges[0][1];
}
