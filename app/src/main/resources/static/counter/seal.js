// Seals an answer so that this device cannot open it again: only the server has the other half of the lock. Its
// counterpart is vn.thuocdo.counter.DeviceLock.

const CURVE = {name: "ECDH", namedCurve: "P-256"};
const PURPOSE = new TextEncoder().encode("thuocdo kiosk answer");
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * @param {string} device its id
 * @param {string} lock in base 64
 * @param {object} answer
 * @returns {Promise<Uint8Array>}
 */
export async function seal(device, lock, answer) {
    const {subtle} = crypto;
    const theirs = await subtle.importKey("spki", Uint8Array.from(atob(lock), c => c.charCodeAt(0)), CURVE, false, []);
    const own = await subtle.generateKey(CURVE, false, ["deriveBits"]);
    const secret = await subtle.deriveBits({name: "ECDH", public: theirs}, own.privateKey, 256);
    const key = await subtle.deriveKey(
        {name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: PURPOSE},
        await subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]),
        {name: "AES-GCM", length: 256}, false, ["encrypt"]);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await subtle.encrypt(
        {name: "AES-GCM", iv, additionalData: new TextEncoder().encode(device)},
        key, new TextEncoder().encode(JSON.stringify(answer)));
    const half = await subtle.exportKey("spki", own.publicKey);
    return new Uint8Array(await new Blob([half, iv, sealed]).arrayBuffer());
}

/** @param {string} submission @returns {Promise<string>} the code the server will give for it (Receipt.of) */
export async function receipt(submission) {
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`receipt ${submission}`));
    let bits = new DataView(hash).getBigUint64(0);
    let code = "";
    for (let at = 0; at < 12; at++) {
        code += (at > 0 && at % 4 === 0 ? "-" : "") + LETTERS[Number(bits >> 59n)];
        bits = BigInt.asUintN(64, bits << 5n);
    }
    return code;
}
