// Answers that wait on this device, sealed. They survive a closed browser and a reboot; what deletes them is only the
// server's word that it has them.

/** How many a device holds at most. */
export const MOST = 5_000;

const NAME = "thuocdo.kiosk";
const STORE = "answer";

/** @typedef {{id: string, device: string, sealed: Uint8Array, since: string}} Waiting */

/** @returns {Promise<IDBDatabase>} */
function open() {
    return new Promise((done, failed) => {
        const request = indexedDB.open(NAME, 1);
        request.onupgradeneeded = () => request.result.createObjectStore(STORE, {keyPath: "id"});
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
    });
}

/**
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest | void} work
 * @returns {Promise<any>} what it asked for, once the transaction is on the disk
 */
async function run(mode, work) {
    const database = await open();
    try {
        return await new Promise((done, failed) => {
            const transaction = database.transaction(STORE, mode, {durability: "strict"});
            const request = work(transaction.objectStore(STORE));
            transaction.oncomplete = () => done(request?.result);
            transaction.onabort = () => failed(transaction.error);
        });
    } finally {
        database.close();
    }
}

/** @param {Waiting} answer under a random id, so that their order tells nothing */
export function add(answer) {
    return run("readwrite", store => store.add(answer));
}

/** @param {number} most @returns {Promise<Waiting[]>} */
export function some(most) {
    return run("readonly", store => store.getAll(null, most));
}

/** @returns {Promise<number>} */
export function count() {
    return run("readonly", store => store.count());
}

/** @param {string} id @returns {Promise<boolean>} */
export async function has(id) {
    return await run("readonly", store => store.getKey(id)) !== undefined;
}

/** @returns {Promise<string | undefined>} the hour of the one that has waited longest */
export async function oldest() {
    const all = await run("readonly", store => store.getAll());
    return all.map(each => each.since).sort()[0];
}

/** @param {string[]} ids of those the server has */
export function remove(ids) {
    return run("readwrite", store => ids.forEach(id => store.delete(id)));
}
