// Sends a page when there is a network, and not before: what was typed waits on this phone, over a closed tab too, and is
// gone from it once the server has it. A device at a counter keeps nothing.

const TRY = "/site/mark.svg";
const PREFIX = "thuocdo.waiting.";
const AGAIN_AFTER = 5_000;
const KEPT = 30 * 24 * 3_600_000;

/**
 * What waits of one answer: the fields of each of its pages.
 *
 * @typedef {{since: number, pages: Object<string, string[][]>}} Waiting
 */

/** @param {string} token @returns {Waiting} */
function waiting(token) {
    return JSON.parse(localStorage.getItem(PREFIX + token) ?? "null") ?? {since: Date.now(), pages: {}};
}

/** @param {string} token @param {(pages: Object<string, string[][]>) => void} change */
function change(token, change) {
    const kept = waiting(token);
    change(kept.pages);
    if (Object.keys(kept.pages).length > 0) {
        localStorage.setItem(PREFIX + token, JSON.stringify(kept));
    } else {
        localStorage.removeItem(PREFIX + token);
    }
}

/** Nothing stays on a phone for ever. */
function forgetOld() {
    Object.keys(localStorage)
        .filter(key => key.startsWith(PREFIX))
        .filter(key => JSON.parse(localStorage.getItem(key)).since < Date.now() - KEPT)
        .forEach(key => localStorage.removeItem(key));
}

/** @param {HTMLFormElement} form */
function fields(form) {
    return [...new FormData(form)].filter(([name]) => name !== "go");
}

/** @returns {Promise<boolean>} whether the server can be reached */
async function isReachable() {
    if (!navigator.onLine) {
        return false;
    }
    try {
        return (await fetch(TRY, {method: "HEAD", cache: "no-store"})).ok;
    } catch {
        return false;
    }
}

/**
 * The server may take a page twice: it keeps what was typed last.
 *
 * @param {string[][]} fields
 * @param {string} go
 * @returns {Promise<boolean>} whether the server has it
 */
async function arrives(fields, go) {
    if (!navigator.onLine) {
        return false;
    }
    try {
        const body = new URLSearchParams([...fields, ["go", go]]);
        const answer = await fetch("/answer/form", {method: "POST", body, redirect: "manual"});
        return answer.type === "opaqueredirect" || answer.status < 500 && answer.status !== 429;
    } catch {
        return false;
    }
}

/** @param {HTMLFormElement} form puts back what waited for this page, and sends what waited for others */
async function restore(form) {
    const token = form.elements.token.value;
    const {pages} = waiting(token);
    for (const [page, fields] of Object.entries(pages)) {
        if (page === form.elements.page.value) {
            fillIn(form, fields);
        } else if (await arrives(fields, "next")) {
            change(token, kept => delete kept[page]);
        }
    }
}

/** @param {HTMLFormElement} form @param {string[][]} typed */
function fillIn(form, typed) {
    for (const field of form.querySelectorAll("input:not([type=hidden]), textarea, select")) {
        const values = typed.filter(([name]) => name === field.name).map(([, value]) => value);
        if (field.type === "radio" || field.type === "checkbox") {
            field.checked = values.includes(field.value);
        } else if (values.length > 0) {
            field.value = values[0];
        }
    }
    form.dispatchEvent(new Event("input"));
}

/** @param {HTMLFormElement} form */
function guard(form) {
    // behind the last page nothing is typed, and a device forgets whoever has sent
    const own = !document.body.classList.contains("kiosk") && "form" in form.dataset;
    const told = form.querySelector(".waiting");
    if (own) {
        forgetOld();
        restore(form);
    }
    form.addEventListener("submit", async event => {
        event.preventDefault();
        const go = document.createElement("input");
        Object.assign(go, {type: "hidden", name: "go", value: event.submitter?.value ?? "next"});
        form.querySelectorAll("button").forEach(button => (button.disabled = true));
        const typed = fields(form);
        const [token, page] = [form.elements.token.value, form.elements.page.value];
        while (!await (own ? arrives(typed, go.value) : isReachable())) {
            told.hidden = false;
            if (own) {
                change(token, kept => (kept[page] = typed));
            }
            await new Promise(again => {
                addEventListener("online", again, {once: true});
                setTimeout(again, AGAIN_AFTER);
            });
        }
        if (own) {
            change(token, kept => delete kept[page]);
        }
        told.hidden = true;
        form.append(go);
        form.submit();
    });
}

document.querySelectorAll("form[data-sent]").forEach(guard);
