// On every page of a device at a counter: sends what waits, tells how much that is, and on the first page makes the
// device ready to ask people without a network.

import {told} from "./clock.js";
import {deliver} from "./deliver.js";
import {able, forget, keep} from "./keep.js";
import {count, MOST, oldest} from "./queue.js";

const AGAIN_AFTER = 30_000;
const LEFT = "thuocdo.left";

const line = document.querySelector(".queue");
const {edition, language} = line.dataset;
const begin = document.querySelector("[data-begin]");
const away = document.querySelector("[data-away]") !== null;

/** @param {import("./deliver.js").Reach} reach */
async function tell(reach) {
    const waiting = await count();
    const some = waiting === 0
        ? line.dataset.none
        : line.dataset.some.replace("{0}", String(waiting)).replace("{1}", told(await oldest(), language));
    line.textContent = `${line.dataset[reach]} · ${some}.${waiting >= MOST ? ` ${line.dataset.full}` : ""}`;
    line.hidden = edition === "" && waiting === 0;
    if (begin) {
        begin.hidden = waiting >= MOST;
    }
}

async function look() {
    const {reach} = await deliver();
    await tell(reach);
    if (away && reach !== "offline") {
        location.replace(`/kiosk?lang=${language}`);
    }
}

/** From here on whoever begins is asked by the device itself (kiosk-worker.js). */
async function makeReady() {
    await keep(edition);
    begin.dataset.begin = "ready";
}

if (able) {
    // whoever answered by a letter when the network went may still be known to the browser (collector/kiosk.js)
    if (away) {
        localStorage.setItem(LEFT, "yes");
    } else if (begin) {
        localStorage.removeItem(LEFT);
    }
    if (begin && edition !== "") {
        makeReady().catch(() => {}); // then people begin by the server, as without scripts
    } else if (edition === "") {
        await forget();
    }
    await look();
    addEventListener("online", look);
    addEventListener("offline", () => tell("offline"));
    addEventListener("thuocdo:queue", look);
    setInterval(look, AGAIN_AFTER);
}
