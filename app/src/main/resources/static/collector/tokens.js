/** The words conditions are written in. */

const WORDS = [
    ["number", /[0-9]+(?:\.[0-9]*)?|\.[0-9]+/y],
    ["text", /'[^']*'|"[^"]*"/y],
    ["reference", /\$\{ *([A-Za-z_][A-Za-z0-9_.-]*) *\}/y],
    ["name", /[A-Za-z_][A-Za-z0-9_]*(?:[-:.][A-Za-z_][A-Za-z0-9_]*)*/y],
    ["sign", /!=|<=|>=|[=<>+*(),-]/y],
    ["own", /\./y],
];

/** Why a text is no condition. */
export class Refused extends Error {
    /** @param {number} offset @param {string} reason @param {...(string | number)} details */
    constructor(offset, reason, ...details) {
        super(`${reason} at ${offset + 1}`);
        this.position = offset + 1;
        this.reason = reason;
        this.details = details;
    }
}

/** The words of the language, each with the place where it begins. */
export function tokens(text) {
    const found = [];
    let offset = 0;
    while (offset < text.length) {
        const path = /^(?:\.\.|\/\/?|@|::)/.exec(text.substring(offset));
        if (path) {
            throw new Refused(offset, "path", path[0]);
        }
        const token = blank(text, offset) ?? word(text, offset);
        if (token.kind !== "blank") {
            found.push(token);
        }
        offset += token.length;
    }
    return [...found, {kind: "end", text: "", offset, length: 0}];
}

function blank(text, offset) {
    const found = /^[ \t\r\n]+/.exec(text.substring(offset));
    return found ? {kind: "blank", text: "", offset, length: found[0].length} : undefined;
}

function word(text, offset) {
    for (const [kind, pattern] of WORDS) {
        pattern.lastIndex = offset;
        const found = pattern.exec(text);
        if (found) {
            return {kind, text: found[1] ?? found[0], offset, length: found[0].length};
        }
    }
    const character = String.fromCodePoint(text.codePointAt(offset));
    const reason = {"'": "text-not-closed", "\"": "text-not-closed", $: "reference"}[character];
    throw new Refused(offset, reason ?? "character", reason ? text.substring(offset) : character);
}
