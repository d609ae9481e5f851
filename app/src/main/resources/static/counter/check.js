/**
 * What is wrong with answers, as the server's Validation says it, so that nobody is refused who has left already. What
 * a page cannot send (codes that are no choice) is not looked for.
 *
 * @typedef {import("../collector/value.js").Answer} Answer
 */

import {condition} from "../collector/relevance.js";

const USUAL_LENGTH = 2000;
const OTHER = "_other";

/** The questions of a section that have an answer of their own: the rows of grids, and fields for other words. */
export function answered(section) {
    return section.questions.flatMap(question => {
        if (question.kind === "grid") {
            return question.rows.map(row => ({...row, kind: "single", required: question.required}));
        }
        const other = (question.choices ?? []).some(choice => choice.other);
        return question.kind === "note" ? []
            : other ? [question, {name: question.name + OTHER, kind: "text"}] : [question];
    });
}

/**
 * @param {any} question
 * @param {Answer | undefined} answer
 * @param {(name: string) => Answer | undefined} of the answers that count
 * @param {string} today
 * @returns {[string, any] | undefined} the code of what is wrong, and what its sentence names
 */
export function fault(question, answer, of, today) {
    if (answer === undefined || answer.missing !== undefined) {
        return question.required && (answer?.missing ?? "blank") === "blank" ? ["required"] : undefined;
    }
    const found = byKind[question.kind]?.(question, answer);
    const {constraint} = question;
    return found ?? (constraint && !condition(constraint.condition).holds({of, own: answer, today})
        ? ["constraint", constraint.message] : undefined);
}

const byKind = {
    number: ({least, most, decimals}, answer) => {
        if (Number.isNaN(answer)) {
            return ["kind"];
        }
        return least !== undefined && answer < least ? ["too-small", least]
            : most !== undefined && answer > most ? ["too-large", most]
            : fraction(answer) > (decimals ?? 0) ? ["decimals", decimals ?? 0] : undefined;
    },
    text: ({longest}, answer) => [...answer].length > (longest ?? USUAL_LENGTH) ? ["too-long", longest ?? USUAL_LENGTH]
        : /[\p{Cc}]/u.test(answer.replace(/[\n\t]/g, "")) ? ["characters"] : undefined,
    date: ({earliest, latest}, {day}) => earliest && day < earliest ? ["too-early", earliest]
        : latest && day > latest ? ["too-late", latest] : undefined,
};

function fraction(number) {
    return (/\.(\d+)$/.exec(String(number)) ?? ["", ""])[1].length;
}
