/**
 * What of a form is asked, from the answers given so far; as the server's Relevance says it. A form and its answers are
 * those of QuestionnaireJson and AnswersJson.
 *
 * @typedef {import("./value.js").Answer} Answer
 */

import {Condition} from "./condition.js";

const OTHER = "_other";

/** @type {Map<string, Condition>} */
const read = new Map();

/**
 * @param {any} form
 * @param {Record<string, Answer>} answers
 * @param {string} today
 * @returns {{asked: Set<string>, counted: Record<string, Answer>}} the names of sections, questions, rows, notes and
 *     fields for other words that are asked; and the answers that count
 */
export function relevance(form, answers, today) {
    const asked = new Set();
    /** @type {Record<string, Answer>} */
    const counted = {};
    const values = {of: name => (Object.hasOwn(counted, name) ? counted[name] : undefined), today};
    const holds = text => text === undefined || condition(text).holds(values);
    const count = name => {
        asked.add(name);
        if (Object.hasOwn(answers, name)) {
            counted[name] = answers[name];
        }
    };
    const ask = question => {
        if (question.kind === "grid") {
            asked.add(question.name);
            question.rows.forEach(row => holds(row.relevant) && count(row.name));
        } else {
            count(question.name);
        }
        if (othersAreChosen(question, counted[question.name])) {
            count(question.name + OTHER);
        }
    };
    for (const section of form.sections) {
        if (holds(section.relevant)) { // by what was counted before it
            asked.add(section.name);
            section.questions.forEach(question => holds(question.relevant) && ask(question));
        }
    }
    return {asked, counted};
}

/** @param {string} text @returns {Condition} read once, however often it is asked */
export function condition(text) {
    const known = read.get(text) ?? new Condition(text);
    read.set(text, known);
    return known;
}

function othersAreChosen(question, answer) {
    return Array.isArray(answer)
        && (question.choices ?? []).some(choice => choice.other && answer.includes(choice.code));
}
