// SPDX-License-Identifier: GPL-3.0-or-later
// node pouch_sync.mjs DIR: PouchDB's first pull of 20,000 documents from express-pouchdb, and its push of 20,000 offline
// edits, as JSON lines. Plain HTTP and unencrypted LevelDB on both sides, which only helps it.
//
// The documents are as long as Aufwind's rows of a demo company, in the same mix. Half of the edits make a document, the
// other half change it; PouchDB sends a document once however often it was changed.
import PouchDB from 'pouchdb';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';

const ROWS = 20_000;
const EDITS = 20_000;
const BATCH = 1_000;
const directory = process.argv[2];

const id = (n) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const words = (n, count) => Array.from({ length: count }, (_, i) => `word${(n * 31 + i * 17) % 997}`).join(' ');
// Of a demo company's rows: points and actions 6 of 10, comments 2, notes 1, occurrences 1.
function row(n) {
    const common = { _id: id(n), author: id(n % 60), created: 1_790_000_000_000 + n, series: id(n % 400) };
    switch (n % 10) {
        case 0: return { ...common, kind: 'shared_note', occurrence: id(n % 3000), body: words(n, 60) };
        case 1: return { ...common, kind: 'occurrence', starts: 1_790_000_000_000 + n * 1000, status: 'held' };
        case 2: case 3: return { ...common, kind: 'comment', point: id(n - 1), text: words(n, 12) };
        case 4: case 5: return { ...common, kind: 'action_item', title: words(n, 7), owner: id(n % 60), done: n % 3 === 0 };
        default: return { ...common, kind: 'talking_point', title: words(n, 7), position: `k${n}`, discussed_in: id(n % 3000) };
    }
}

async function startServer() {
    const place = `${directory}/server`;
    mkdirSync(place, { recursive: true });
    const server = spawn(process.execPath, [new URL('pouch_server.mjs', import.meta.url).pathname, place], {
        stdio: ['pipe', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: server.stdout })) return { server, url: `http://127.0.0.1:${line.trim()}` };
    throw new Error('the server did not start');
}

async function timed(work) {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
}

function print(name, count, ms, unit) {
    console.log(JSON.stringify({ name, value: Math.round((count / ms) * 1000), unit, count, ms: Math.round(ms) }));
}

const { server, url } = await startServer();
try {
    const remote = new PouchDB(`${url}/company`);
    for (let at = 0; at < ROWS; at += BATCH) {
        await remote.bulkDocs(Array.from({ length: BATCH }, (_, i) => row(at + i)));
    }
    mkdirSync(`${directory}/client`, { recursive: true });
    const local = new PouchDB(`${directory}/client/company`);
    const pulled = await timed(() => local.replicate.from(remote));
    if ((await local.info()).doc_count !== ROWS) throw new Error('not every document came');
    print('first_sync_vs_pouchdb', ROWS, pulled, 'rows/s');

    for (let n = ROWS; n < ROWS + EDITS / 2; ++n) {
        const doc = row(n);
        const made = await local.put(doc);
        await local.put({ ...doc, _rev: made.rev, done: true });
    }
    const pushed = await timed(() => local.replicate.to(remote));
    if ((await remote.info()).doc_count !== ROWS + EDITS / 2) throw new Error('not every edit arrived');
    print('push_vs_pouchdb', EDITS, pushed, 'mutations/s');
} finally {
    server.stdin.end();
}
