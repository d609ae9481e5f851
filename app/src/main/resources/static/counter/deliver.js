// Sends what waits on this device, and deletes what the server has. Sent twice it is counted once, so whatever is in
// doubt is sent again.

import * as clock from "./clock.js";
import * as queue from "./queue.js";

const ADDRESS = "/kiosk/answers";
const TOGETHER = 20;
const MOST_CHARACTERS = 700_000;
const PATIENCE = 20_000;
const HERE = ["received", "late", "repeated", "held"];

/** @typedef {"online" | "offline" | "strange"} Reach strange: the server does not know this device */

/**
 * Sends until nothing waits, or nothing goes. Only one page of the device sends at a time.
 *
 * @returns {Promise<{reach: Reach, outcomes: Map<string, string>}>} what became of each, by its id
 */
export async function deliver() {
    return navigator.locks.request("thuocdo.deliver", async () => {
        const outcomes = new Map();
        let reach = await send([], outcomes);
        let together = TOGETHER;
        while (reach === "online" || reach === "refused") {
            const waiting = (await queue.some(queue.MOST)).filter(each => !outcomes.has(each.id));
            if (waiting.length === 0) {
                break;
            }
            const next = fitting(waiting.slice(0, together));
            reach = await send(next, outcomes);
            if (reach === "refused" && next.length === 1) {
                outcomes.set(next[0].id, "refused"); // it stays; the others go on
            }
            together = reach === "refused" ? 1 : TOGETHER;
        }
        return {reach: reach === "refused" ? "online" : reach, outcomes};
    });
}

function fitting(waiting) {
    let characters = 0;
    return waiting.filter((each, at) => (characters += each.sealed.length * 1.4) < MOST_CHARACTERS || at === 0);
}

/** @returns {Promise<Reach | "refused">} refused: the whole batch, which none of it may be held against */
async function send(answers, outcomes) {
    let told;
    try {
        const answer = await fetch(ADDRESS, {
            method: "POST",
            headers: {"Content-Type": "application/json"},
            body: JSON.stringify({
                waiting: await queue.count(),
                answers: answers.map(each => ({device: each.device, sealed: base64(each.sealed)})),
            }),
            signal: AbortSignal.timeout(PATIENCE),
        });
        clock.set(answer);
        if (!answer.ok) {
            return answer.status === 404 ? "strange" : answer.status < 500 ? "refused" : "offline";
        }
        told = await answer.json();
    } catch {
        return "offline";
    }
    answers.forEach((each, at) => outcomes.set(each.id, told[at]));
    await queue.remove(answers.filter((_, at) => HERE.includes(told[at])).map(each => each.id));
    return "online";
}

function base64(bytes) {
    return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""));
}
