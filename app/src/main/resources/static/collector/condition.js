/**
 * The language of conditions, as the server reads it (vn.thuocdo.questionnaire.condition.Condition, which lists it):
 * a part of XPath 1.0 as ODK uses it. Both are held to condition-cases.json.
 *
 * @typedef {import("./value.js").Answer} Answer
 * @typedef {import("./value.js").Value} Value
 * @typedef {{of: (name: string) => Answer | undefined, own?: Answer, today: string}} Values
 */

import {Parser} from "./parser.js";
import {Refused} from "./tokens.js";
import {trimmed, truth} from "./value.js";

const LONGEST = 2000;

/** An expression that holds or does not. */
export class Condition {
    /** @param {string} text throws Refused if it is none */
    constructor(text) {
        this.text = trimmed(text.normalize("NFC"));
        if (this.text.length > LONGEST) {
            throw new Refused(LONGEST, "too-long", LONGEST);
        }
        this.expression = new Parser(this.text).read();
    }

    /** @param {Values} values */
    holds(values) {
        return truth(this.value(values));
    }

    /** @param {Values} values @returns {Value} */
    value(values) {
        return this.expression(values);
    }
}
