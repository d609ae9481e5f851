// The hash of a line, computed where it is typed: the line itself stays in this window until its owner opens it.

const hexadecimal = bytes => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, "0")).join("");

for (const box of document.querySelectorAll("[data-commitment]")) {
    if (!window.crypto?.subtle) {
        continue; // not over plain HTTP; the command line does it too
    }
    box.hidden = false;
    const line = box.querySelector("input");
    const hash = box.closest("form").elements.commitment;
    line.addEventListener("input", async () => {
        const typed = line.value;
        const kept = typed.normalize("NFC").replace(/\p{Cf}/gu, ""); // as the server reads it
        const computed = hexadecimal(
            await crypto.subtle.digest("SHA-256", new TextEncoder().encode(kept)));
        if (line.value === typed) { // and not more by now
            hash.value = kept.length < line.minLength ? "" : computed;
        }
    });
}
