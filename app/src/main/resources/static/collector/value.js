/**
 * The values of conditions, and how one kind is read as another: as XPath 1.0 does it, with days beside.
 *
 * @typedef {string[] | number | string | {day: string} | {missing: string}} Answer as in the JSON of answers
 * @typedef {string | number | boolean | Day} Value words, a number, a truth, or a day
 */

/** A day of the calendar. */
export class Day {
    /** @param {string} iso */
    constructor(iso) {
        this.iso = iso;
    }

    /** Days since 1 January 1970. */
    number() {
        return midnight(this.iso).getTime() / 86_400_000;
    }

    /** @param {string} iso @returns {Day | undefined} */
    static read(iso) {
        if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(iso)) {
            return undefined;
        }
        const [, month, day] = iso.split("-").map(Number);
        const date = midnight(iso);
        return date.getUTCMonth() + 1 === month && date.getUTCDate() === day ? new Day(iso) : undefined;
    }
}

function midnight(iso) {
    const [year, month, day] = iso.split("-").map(Number);
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return date;
}

/** @param {Answer | undefined} answer @returns {Value} the answer as conditions see it */
export function seen(answer) {
    if (typeof answer === "number") {
        // an answer is a decimal, which has no zero below zero
        return answer + 0;
    }
    if (typeof answer === "string") {
        return answer.replace(/\r\n?/g, "\n").normalize("NFC");
    }
    if (Array.isArray(answer)) {
        return [...new Set(answer)].sort().join(" ");
    }
    return (answer && "day" in answer && Day.read(answer.day)) || "";
}

/** @param {Value} value @returns {number} as XPath's number(), a day being the number of its days */
export function number(value) {
    if (typeof value !== "string") {
        return value instanceof Day ? value.number() : Number(value);
    }
    const text = trimmed(value);
    if (/^-?([0-9]+(\.[0-9]*)?|\.[0-9]+)$/.test(text)) {
        return Number(text);
    }
    return Day.read(text)?.number() ?? NaN;
}

/** @param {Value} value @returns {string} as XPath's string() */
export function words(value) {
    if (typeof value === "number") {
        return plain(value);
    }
    return value instanceof Day ? value.iso : String(value);
}

/** @param {Value} value @returns {boolean} as XPath's boolean() */
export function truth(value) {
    return Boolean(value);
}

/** Without an exponent. */
function plain(value) {
    const [, sign, first, others = "", exponent] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value)) ?? [];
    if (!exponent) {
        return String(value);
    }
    const digits = first + others;
    return Number(exponent) < 0
        ? `${sign}0.${"0".repeat(-1 - Number(exponent))}${digits}`
        : sign + digits.padEnd(1 + Number(exponent), "0");
}

export function trimmed(text) {
    return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}

export function codes(value) {
    return words(value).split(/[ \t\r\n]+/).filter(code => code !== "");
}
