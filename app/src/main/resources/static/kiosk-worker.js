// Stands between the pages of a device at a counter and the network: without a network it gives out what the device has
// kept (counter/keep.js). It keeps nothing itself, and sends nothing.

const KEPT = "thuocdo.kiosk";
const PATIENCE = 4_000;
const FIRST = "/kiosk";
const AWAY = "/kiosk/away";
const BEGIN = "/kiosk/begin";
const FORM = "/kiosk/form";

addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil(clients.claim()));

addEventListener("fetch", event => {
    const {request} = event;
    const url = new URL(request.url);
    if (request.method === "POST" && url.pathname === BEGIN) {
        event.respondWith(begin(request, url));
    }
    if (request.method !== "GET" || url.origin !== location.origin) {
        return;
    }
    if (request.mode !== "navigate") {
        event.respondWith(kept(request).then(found => found ?? fetch(request)));
    } else if (url.pathname === FIRST) {
        event.respondWith(first(request, url));
    } else if (url.pathname === FORM) { // as it was kept: nobody waits for the network between two pages
        event.respondWith(kept(FORM + language(url)).then(found => found ?? fetch(request)));
    }
});

/** Anew where there is a network: coming here ends what somebody began, and tells whether people are still asked. */
async function first(request, url) {
    const away = await kept(AWAY + language(url));
    try {
        const answer = await fetch(request, away ? {signal: AbortSignal.timeout(PATIENCE)} : {});
        return away && answer.status >= 500 ? away : answer;
    } catch (unreachable) {
        if (away) {
            return away;
        }
        throw unreachable;
    }
}

/** Somebody begins on what the device has kept, network or not: it may go in the middle. */
async function begin(request, url) {
    const form = FORM + language(url);
    return await kept(form) ? Response.redirect(form, 303) : fetch(request);
}

/** @param {RequestInfo} request */
async function kept(request) {
    return (await caches.open(KEPT)).match(request);
}

/** @param {URL} url */
function language(url) {
    return `?lang=${url.searchParams.get("lang") === "en" ? "en" : "vi"}`;
}
