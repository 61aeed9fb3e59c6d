// SPDX-License-Identifier: GPL-3.0-or-later
// node join_sync.mjs OURS PEER: Aufwind's rates from the lines of bench_sync beside the peer's. The peer's first sync is
// of 20,000 rows and Aufwind's of all that the demo company has; both are rates.
import { readFileSync } from 'node:fs';

const read = (path) =>
    new Map(
        readFileSync(path, 'utf8')
            .split('\n')
            .filter((line) => line.startsWith('{'))
            .map((line) => JSON.parse(line))
            .map((figure) => [figure.name, figure]),
    );

const [ours, theirs] = process.argv.slice(2).map(read);
for (const [name, source] of [['first_sync_vs_pouchdb', 'first_sync'], ['push_vs_pouchdb', 'push']]) {
    const own = ours.get(source);
    const peer = theirs.get(name);
    if (!own || !peer) {
        console.log(JSON.stringify({ name, value: null, why: `${own ? 'the peer' : source} was not measured` }));
        continue;
    }
    const ratio = Math.round((own.value / peer.value) * 100) / 100;
    console.log(JSON.stringify({ name, value: own.value, unit: own.unit, against: peer.value, ratio, against_count: peer.count,
        against_what: 'PouchDB 9 with express-pouchdb 4, plain HTTP, nothing encrypted' }));
}
