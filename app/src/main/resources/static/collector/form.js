// Makes the form answer at once: asks what the answers call for, and lets "none of these" stand alone. Without it the
// server does the same from page to page.

import {Condition} from "./condition.js";

/** @param {HTMLFormElement} form @param {string} name @returns {import("./value.js").Answer | undefined} */
export function typed(form, name) {
    const fields = [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
    if (fields.length === 0) {
        return undefined;
    }
    if (fields[0].type === "radio" || fields[0].type === "checkbox") {
        const codes = fields.filter(field => field.checked).map(field => field.value);
        return codes.length === 1 && codes[0].startsWith("!") ? {missing: codes[0].slice(1)} : codes;
    }
    const text = fields[0].value.trim();
    if (fields[0].type === "date") {
        return text === "" ? undefined : {day: text};
    }
    return fields[0].inputMode === "" || text === "" ? text : Number(text.replace(/\s/g, "").replace(",", "."));
}

/** @param {HTMLFormElement} form */
function enhance(form) {
    const before = JSON.parse(form.dataset.answers ?? "{}");
    const parts = [...form.querySelectorAll("[data-relevant]")]
        .map(part => ({part, condition: new Condition(part.dataset.relevant)}));
    const values = {
        of: name => {
            const field = form.querySelector(`[name="${CSS.escape(name)}"]`);
            if (!field) {
                return before[name];
            }
            return field.closest("[hidden]") ? undefined : typed(form, name);
        },
        today: form.dataset.today,
    };
    const ask = () => parts.forEach(({part, condition}) => {
        part.hidden = !condition.holds(values);
    });
    form.addEventListener("input", event => {
        standAlone(event.target);
        ask();
    });
    ask();
}

/** @param {HTMLInputElement} ticked a choice that excludes all others, or one of those */
export function standAlone(ticked) {
    if (ticked.type !== "checkbox" || !ticked.checked) {
        return;
    }
    const alone = "exclusive" in ticked.dataset;
    for (const other of ticked.form.querySelectorAll(`[name="${CSS.escape(ticked.name)}"]`)) {
        if (other !== ticked && (alone || "exclusive" in other.dataset)) {
            other.checked = false;
        }
    }
}

document.querySelectorAll("form[data-form]").forEach(enhance);
