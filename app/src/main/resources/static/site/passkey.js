// Passkeys: asks the browser to make one or to use one, and puts its answer into the form that carries the challenge.

/** @param {string} text base64url */
const bytes = text => Uint8Array.from(
    atob(text.replace(/-/g, "+").replace(/_/g, "/")), letter => letter.charCodeAt(0));

/** @param {ArrayBuffer | null | undefined} buffer */
const text = buffer => buffer
    ? btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")
    : undefined;

const withIds = list => (list ?? []).map(each => ({ ...each, id: bytes(each.id) }));

const ask = {
    create: options => navigator.credentials.create({ publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: withIds(options.excludeCredentials),
    } }),
    get: options => navigator.credentials.get({ publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        allowCredentials: withIds(options.allowCredentials),
    } }),
};

const answer = credential => JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
        clientDataJSON: text(credential.response.clientDataJSON),
        attestationObject: text(credential.response.attestationObject),
        transports: credential.response.getTransports?.(),
        authenticatorData: credential.response.attestationObject ? undefined : text(credential.response.authenticatorData),
        signature: text(credential.response.signature),
        userHandle: text(credential.response.userHandle),
    },
});

for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (!window.PublicKeyCredential) {
        continue; // the form stays hidden, and the password is there
    }
    form.hidden = false;
    document.querySelector("[data-no-passkey]")?.remove();
    form.addEventListener("submit", async event => {
        event.preventDefault();
        const mistake = form.querySelector("[role=alert]");
        mistake.hidden = true;
        try {
            const options = JSON.parse(form.dataset.options);
            form.elements.credential.value = answer(await ask[form.dataset.passkey](options));
            form.submit();
        } catch (refused) {
            mistake.hidden = false; // given up by the owner, or by the browser
        }
    });
}
