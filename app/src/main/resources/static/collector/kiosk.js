// A device at a counter: goes back to its first page when nobody is there any more, and never back to another's answers.

const ASK_AFTER = 60_000;
const LEAVE_AFTER = 20_000;
const start = document.body.dataset.start ?? "/kiosk";
const dialog = document.querySelector("dialog.idle");

let waiting;

function leave() {
    location.replace(start);
}

function ask() {
    dialog.showModal();
    waiting = setTimeout(leave, LEAVE_AFTER);
}

function stay() {
    clearTimeout(waiting);
    if (dialog.open) {
        dialog.close();
    }
    waiting = setTimeout(ask, ASK_AFTER);
}

// a page kept by the browser is somebody else's; and whoever left without a network is still known to the browser
const LEFT = "thuocdo.left";
addEventListener("pageshow", event => event.persisted && leave());
if (localStorage.getItem(LEFT) && location.pathname.startsWith("/answer")) {
    leave();
}

if (dialog) {
    for (const event of ["pointerdown", "keydown", "input", "scroll"]) {
        addEventListener(event, stay, {passive: true});
    }
    dialog.querySelector("button").addEventListener("click", stay);
    dialog.addEventListener("cancel", stay);
    stay();
}
