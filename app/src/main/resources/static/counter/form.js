// Asks the whole form on one page of a device at a counter, section by section, with or without a network. What was
// answered is on this page alone until its giver sends it; then it is sealed, and waits for the server.

import {standAlone, typed} from "../collector/form.js";
import {relevance} from "../collector/relevance.js";
import {answered, fault} from "./check.js";
import * as clock from "./clock.js";
import {deliver} from "./deliver.js";
import {add, count, has, MOST} from "./queue.js";
import {receipt, seal} from "./seal.js";

const END = "!end";
const WAIT_FOR_SERVER = 5_000;

const form = document.querySelector("form[data-kiosk]");
const asked = JSON.parse(form.dataset.asked);
const faults = JSON.parse(form.dataset.faults);
const mistake = form.querySelector(".mistake");
const today = clock.today();
const begun = performance.now();
const part = name => form.querySelector(`[data-section="${name}"]`);
const button = go => form.querySelector(`[data-go=${go}]`);

let here = asked.sections[0].name;

/** Of everything that was typed so far, what is asked and what counts. */
function counted() {
    const answers = {};
    for (const {name} of asked.sections.flatMap(answered)) {
        const value = typed(form, name);
        const given = value !== undefined && value !== "" && value.length !== 0;
        if (given) {
            answers[name] = value;
        } else if (!name.endsWith("_other")) {
            answers[name] = {missing: "blank"};
        }
    }
    return relevance(asked, answers, today);
}

/** Shows what the answers call for. */
function ask() {
    const {asked: names} = counted();
    for (const question of form.querySelectorAll("[data-question]")) {
        question.hidden = !names.has(question.dataset.question);
    }
}

/** @returns {string[]} the sections that are asked, and the end behind them */
function way() {
    const {asked: names} = counted();
    return [...asked.sections.map(section => section.name).filter(name => names.has(name)), END];
}

/** @param {string} name of the section to go to */
function show(name) {
    here = name;
    form.querySelectorAll("[data-section]").forEach(each => (each.hidden = each.dataset.section !== name));
    mistake.hidden = true;
    button("next").hidden = name === END;
    button("send").hidden = name !== END;
    button("back").hidden = way()[0] === name;
    ask();
    scrollTo(0, 0);
    part(name).querySelector("h1").focus({preventScroll: true});
}

/** @param {any} section @returns {number} how many of its answers are wrong; each is told beside its question */
function wrong(section) {
    part(section.name).querySelectorAll("[data-told]").forEach(each => each.remove());
    const {asked: names, counted: answers} = counted();
    const of = name => (Object.hasOwn(answers, name) ? answers[name] : undefined);
    const found = answered(section).filter(({name}) => names.has(name))
        .map(question => [question.name, fault(question, of(question.name), of, today)])
        .filter(([, why]) => why);
    found.forEach(([name, why]) => tell(name, why));
    return found.length;
}

function tell(name, [code, detail]) {
    const words = code === "constraint" && detail
        ? detail[form.dataset.language] ?? Object.values(detail)[0]
        : faults[code].replace("{0}", String(detail));
    const question = form.querySelector(`[data-question="${name}"]`) ?? form.elements[name].closest("[data-question]");
    const told = document.createElement("p");
    Object.assign(told, {className: "fault", textContent: words, id: `${name}-fault`});
    told.dataset.told = "";
    question.querySelector("legend, .asked").after(told);
    (question.matches("fieldset") ? question : question.querySelector("input, textarea"))
        ?.setAttribute("aria-describedby", told.id);
}

function next() {
    const section = asked.sections.find(each => each.name === here);
    const mistakes = wrong(section);
    if (mistakes > 0) {
        mistake.textContent = mistake.dataset.mistakes.replace("{0}", String(mistakes));
        mistake.hidden = false;
        part(here).querySelector(".fault").scrollIntoView({block: "center"});
    } else {
        show(way()[way().indexOf(here) + 1]);
    }
}

/** The whole answer, sealed and on the disk of this device before its giver is thanked. */
async function send() {
    const unfinished = asked.sections.find(section => way().includes(section.name) && wrong(section) > 0);
    if (unfinished) {
        show(unfinished.name);
        next();
        return;
    }
    button("send").disabled = true;
    const submission = crypto.randomUUID();
    const id = crypto.randomUUID();
    try {
        if (await count() >= MOST) {
            throw new Error("full");
        }
        await add({id, device: form.dataset.kiosk, since: clock.hour(), sealed: await sealed(submission)});
    } catch {
        mistake.textContent = mistake.dataset.unkept;
        mistake.hidden = false;
        button("send").disabled = false;
        return;
    }
    await thank(id, await receipt(submission));
}

function sealed(submission) {
    return seal(form.dataset.kiosk, form.dataset.lock, {
        submission,
        form: form.dataset.version,
        language: form.dataset.language,
        answered: today,
        seconds: Math.round((performance.now() - begun) / 1_000),
        answers: counted().counted,
    });
}

/** @param {string} id in the queue @param {string} code of the receipt */
async function thank(id, code) {
    form.remove(); // nobody goes back to it
    document.querySelector(".leave").remove();
    const outcome = await Promise.race([
        deliver().then(({outcomes}) => outcomes.get(id)),
        new Promise(done => setTimeout(done, WAIT_FOR_SERVER)),
    ]);
    const thanks = document.querySelector("[data-thanks]");
    const which = outcome === "held" ? "held" : await has(id) ? "waits" : "here";
    thanks.querySelector(`[data-${which}]`).hidden = false;
    thanks.querySelector("code").textContent = code;
    thanks.hidden = false;
    thanks.querySelector("h1").focus();
    dispatchEvent(new Event("thuocdo:queue"));
}

form.addEventListener("input", event => {
    standAlone(event.target);
    ask();
});
form.addEventListener("submit", event => {
    event.preventDefault();
    return here === END ? send() : next();
});
button("back").addEventListener("click", () => show(way()[way().indexOf(here) - 1]));
form.reset();
form.hidden = false;
show(here);
