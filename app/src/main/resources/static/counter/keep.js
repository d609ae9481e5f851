// Keeps on a device what it needs to ask people without a network: its first page, the form, and what these load.

const KEPT = "thuocdo.kiosk";
const EDITION = "thuocdo.edition";
const AGAIN_AFTER = 3_600_000;

const FILES = [
    "/site/site.css",
    "/site/mark.svg",
    "/collector/form.css",
    "/collector/kiosk.js",
    "/collector/form.js",
    "/collector/condition.js",
    "/collector/parser.js",
    "/collector/pattern.js",
    "/collector/relevance.js",
    "/collector/tokens.js",
    "/collector/value.js",
    "/counter/check.js",
    "/counter/clock.js",
    "/counter/deliver.js",
    "/counter/form.js",
    "/counter/keep.js",
    "/counter/queue.js",
    "/counter/seal.js",
    "/counter/start.js",
];

/** Whether this browser can: only over HTTPS, or on the machine itself. */
export const able = isSecureContext && "serviceWorker" in navigator && "caches" in window && "locks" in navigator;

/** @param {string} edition of the form; anew when it changes, and once an hour */
export async function keep(edition) {
    const before = JSON.parse(localStorage.getItem(EDITION) ?? "{}");
    const fresh = before.edition === edition && Date.now() - before.at < AGAIN_AFTER && Date.now() >= before.at;
    if (!fresh || !await caches.has(KEPT)) {
        try {
            await fetchAll();
            localStorage.setItem(EDITION, JSON.stringify({edition, at: Date.now()}));
        } catch (unreachable) {
            if (before.edition !== edition || !await caches.has(KEPT)) {
                throw unreachable;
            } // what is there is an hour old, and does
        }
    }
    await navigator.serviceWorker.register("/kiosk-worker.js", {scope: "/kiosk"});
    await navigator.storage.persist?.();
    await taken();
}

async function fetchAll() {
    const pages = ["vi", "en"].flatMap(each => [`/kiosk/away?lang=${each}`, `/kiosk/form?lang=${each}`]);
    const fetched = [];
    for (const address of [...FILES, ...pages]) {
        fetched.push([address, await whole(address)]);
    }
    const cache = await caches.open(KEPT);
    await Promise.all(fetched.map(([address, answer]) => cache.put(address, answer)));
}

async function whole(address) {
    const answer = await fetch(address, {cache: "reload", headers: {"X-Kept": "yes"}}); // the language stays as it was
    if (!answer.ok || answer.redirected) {
        throw new Error(`${address}: ${answer.status}`);
    }
    return answer;
}

/** The page is under the worker, which is so from the second page on, or as soon as it begins. */
async function taken() {
    if (!navigator.serviceWorker.controller) {
        await new Promise(done => navigator.serviceWorker.addEventListener("controllerchange", done, {once: true}));
    }
}

/** Nobody is asked on this device any more, or not yet. */
export async function forget() {
    localStorage.removeItem(EDITION);
    await caches.delete(KEPT);
}
