// SPDX-License-Identifier: GPL-3.0-or-later
// node join.mjs OURS PEERS: the lines of bench_text, each with the best of the peers' values for the same figure on the
// same recording as `against`, the ratio to it, and all of the peers' values. Without any, both are null.
import { readFileSync } from 'node:fs';

const read = (path) =>
    readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line));

const [ours, theirs] = process.argv.slice(2).map(read);
for (const figure of ours) {
    const peers = {};
    for (const other of theirs) {
        const same = other.name === figure.name && other.file === figure.file && other.unit === figure.unit;
        if (same) peers[other.peer] = other.value;
    }
    const values = Object.values(peers);
    // Of every figure that peers have as well, less is better.
    const best = values.length > 0 ? Math.min(...values) : null;
    const ratio = best === null ? null : Math.round((figure.value / best) * 1000) / 1000;
    const missing = theirs.filter((other) => other.unmeasured && other.file === figure.file && other.name === figure.name);
    const unmeasured = Object.fromEntries(missing.map((other) => [other.peer, other.unmeasured]));
    console.log(JSON.stringify({ ...figure, against: best, ratio, peers, ...(missing.length > 0 ? { unmeasured } : {}) }));
}
