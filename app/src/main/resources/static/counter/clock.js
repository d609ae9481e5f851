// What time it is, by the server's clock as of the last time it was reached: that of a tablet may be years off.

const OFFSET = "thuocdo.clock";
const VIETNAM = "Asia/Ho_Chi_Minh";

/** @param {Response} answer */
export function set(answer) {
    const server = Date.parse(answer.headers.get("Date") ?? "");
    if (!Number.isNaN(server)) {
        localStorage.setItem(OFFSET, String(server - Date.now()));
    }
}

function now() {
    return new Date(Date.now() + Number(localStorage.getItem(OFFSET) ?? 0));
}

/** @returns {string} such as 2026-11-28 */
export function today() {
    return now().toLocaleDateString("en-CA", {timeZone: VIETNAM, year: "numeric", month: "2-digit", day: "2-digit"});
}

/** @returns {string} the hour, such as 2026-11-28T09:00:00Z: the minute would tell who it was */
export function hour() {
    return `${now().toISOString().slice(0, 13)}:00:00Z`;
}

/** @param {string} hour @param {string} language @returns {string} as it is read */
export function told(hour, language) {
    return new Date(hour).toLocaleString(language === "en" ? "en-GB" : "vi-VN",
        {timeZone: VIETNAM, hour: "2-digit", minute: "2-digit", day: "2-digit", month: "2-digit", year: "numeric"});
}
