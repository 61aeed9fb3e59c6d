// SPDX-License-Identifier: GPL-3.0-or-later
// node text_peers.mjs [--peer NAME] FILE…: the figures of bench_text for other text types, one JSON line each with a `peer`
// key. A figure that cannot be measured says so in `unmeasured`. Run `npm install` in this folder first.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gunzipSync } from 'node:zlib';

import { peers } from './adapters.mjs';

const kRounds = 3;
const kSlowMs = 3000;  // what takes longer than this is measured once: one peer needs a minute for a replay

function print(peer, name, file, value, unit) {
    console.log(JSON.stringify({ name, file, peer: peer.name, value: Math.round(value * 1000) / 1000, unit }));
}

function unmeasured(peer, name, file, reason) {
    console.log(JSON.stringify({ name, file, peer: peer.name, unmeasured: reason }));
}

function medianMs(work) {
    const times = [];
    for (let i = 0; i < kRounds; ++i) {
        const begin = performance.now();
        work(i);
        times.push(performance.now() - begin);
        if (times[0] > kSlowMs) break;
    }
    return times.sort((a, b) => a - b)[times.length >> 1];
}

function check(condition, message) {
    if (!condition) throw new Error(message);
}

function read(path) {
    const bytes = readFileSync(path);
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    return JSON.parse(plain.toString('utf8'));
}

function storage(peer, doc, file, expected) {
    const bytes = peer.save(doc);
    print(peer, 'text_load', file, medianMs(() => check(peer.text(peer.load(bytes)) === expected, 'loaded text')), 'ms');
    print(peer, 'text_size', file, bytes.length, 'bytes');
}

function meanUpdate(peer, trace) {
    let doc = peer.create(0);
    let bytes = 0;
    let count = 0;
    peer.watchUpdates?.(doc, (update) => (bytes += update.length));
    const edit = (position, removed, inserted) => {
        const before = peer.watchUpdates || peer.lastUpdate ? undefined : peer.version(doc);
        doc = peer.edit(doc, position, removed, inserted);
        if (peer.lastUpdate) bytes += peer.lastUpdate(doc).length;
        else if (!peer.watchUpdates) bytes += peer.since(doc, before).length;
        ++count;
    };
    if (trace.startContent) doc = peer.edit(doc, 0, 0, trace.startContent);
    bytes = 0;
    for (const { patches } of trace.txns)
        for (const [position, removed, inserted] of patches) {
            if (removed > 0) edit(position, removed, '');
            if (inserted) edit(position, 0, inserted);
        }
    peer.free(doc);
    return bytes / Math.max(count, 1);
}

function sequential(peer, trace, file) {
    let last;
    const replay = () => {
        if (last) peer.free(last);
        let doc = peer.create(0);
        if (trace.startContent) doc = peer.edit(doc, 0, 0, trace.startContent);
        for (const { patches } of trace.txns)
            for (const [position, removed, inserted] of patches) doc = peer.edit(doc, position, removed, inserted);
        last = doc;
    };
    print(peer, 'text_replay', file, medianMs(replay), 'ms');
    check(peer.text(last) === trace.endContent, 'the replayed text is not the recorded one');
    storage(peer, last, file, trace.endContent);
    print(peer, 'text_update', file, meanUpdate(peer, trace), 'bytes');
}

// One replica per agent takes in exactly what its agent knew before each edit; the updates are then given to a reader.
function recordConcurrent(peer, trace) {
    const docs = Array.from({ length: trace.numAgents }, (_, agent) => peer.create(agent));
    const known = docs.map(() => new Set());
    const updates = [];
    let sent = [];
    if (peer.watchUpdates) docs.forEach((doc) => peer.watchUpdates(doc, (update) => sent.push(update)));
    trace.txns.forEach((txn, index) => {
        const missing = [];
        const waiting = [...txn.parents];
        const seen = new Set(waiting);
        while (waiting.length > 0) {
            const at = waiting.pop();
            if (known[txn.agent].has(at)) continue;
            missing.push(at);
            for (const parent of trace.txns[at].parents) if (!seen.has(parent)) seen.add(parent) && waiting.push(parent);
        }
        for (const at of missing.sort((a, b) => a - b)) {
            docs[txn.agent] = peer.apply(docs[txn.agent], updates[at]);
            known[txn.agent].add(at);
        }
        const before = peer.watchUpdates || peer.lastUpdate ? undefined : peer.version(docs[txn.agent]);
        sent = [];
        for (const [position, removed, inserted] of txn.patches) {
            docs[txn.agent] = peer.edit(docs[txn.agent], position, removed, inserted);
            if (peer.lastUpdate) sent.push(peer.lastUpdate(docs[txn.agent]));
        }
        updates.push(peer.join ? peer.join(sent) : Uint8Array.from(peer.since(docs[txn.agent], before)));
        known[txn.agent].add(index);
    });
    return updates;
}

// An agent that writes on two branches at once needs a replica for each, which not every peer can make.
function hasBranchingAgent(trace) {
    const last = new Map();
    for (const [index, txn] of trace.txns.entries()) {
        const previous = last.get(txn.agent);
        if (previous !== undefined && !txn.parents.includes(previous)) {
            const reaches = (from, seen = new Set([from]), stack = [from]) => {
                while (stack.length > 0) {
                    const at = stack.pop();
                    if (at === previous) return true;
                    for (const parent of trace.txns[at].parents)
                        if (parent >= previous && !seen.has(parent)) seen.add(parent) && stack.push(parent);
                }
                return false;
            };
            if (!txn.parents.some((parent) => reaches(parent))) return true;
        }
        last.set(txn.agent, index);
    }
    return false;
}

function concurrent(peer, trace, file) {
    if (hasBranchingAgent(trace)) {
        for (const name of ['text_replay', 'text_load', 'text_size', 'text_update', 'text_merge'])
            unmeasured(peer, name, file, 'an agent of this trace writes on two branches at once');
        return;
    }
    const updates = recordConcurrent(peer, trace);
    let last;
    const replay = () => {
        if (last) peer.free(last);
        last = peer.create(9999);
        for (const update of updates) last = peer.apply(last, update);
        peer.text(last);
    };
    print(peer, 'text_replay', file, medianMs(replay), 'ms');
    const text = peer.text(last);
    // Which of two concurrent insertions comes first is each type's own choice, so only the length can be compared.
    check(text.length === trace.endContent.length, 'the merged text does not have the recorded length');
    storage(peer, last, file, text);
    print(peer, 'text_update', file, updates.reduce((sum, update) => sum + update.length, 0) / updates.length, 'bytes');
    const whole = Uint8Array.from(peer.since(last, peer.version(peer.create(9998))));
    print(peer, 'text_merge', file, medianMs(() => {
        check(peer.text(peer.apply(peer.create(9997), whole)) === text, 'merged text');
    }), 'ms');
}

// The same two branches as in bench_text.
function twoBranches(peer) {
    let state = 20250;
    const random = (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return (state >>> 8) % below;
    };
    let common = peer.create(0);
    common = peer.edit(common, 0, 0, 'x'.repeat(2000));
    const start = Uint8Array.from(peer.since(common, peer.version(peer.create(8))));
    const make = (agent) => {
        let doc = peer.apply(peer.create(agent), start);
        let length = 2000;
        let cursor = 0;
        for (let i = 0; i < 10000; ++i) {
            if (random(20) === 0) cursor = random(length + 1);
            if (random(5) === 0 && cursor > 0) {
                doc = peer.edit(doc, --cursor, 1, '');
                --length;
            } else {
                doc = peer.edit(doc, cursor++, 0, String.fromCharCode(97 + random(26)));
                ++length;
            }
        }
        return doc;
    };
    const one = make(1);
    const base = peer.version(peer.apply(peer.create(7), start));
    const other = make(2);
    const fromOne = Uint8Array.from(peer.since(one, base));
    const fromOther = Uint8Array.from(peer.since(other, base));
    const copies = Array.from({ length: kRounds }, () => peer.apply(peer.apply(peer.create(3), start), fromOne));
    copies.forEach((copy) => peer.text(copy));
    const ms = medianMs((round) => {
        copies[round] = peer.apply(copies[round], fromOther);
        peer.text(copies[round]);
    });
    check(peer.text(copies[0]) === peer.text(peer.apply(other, fromOne)), 'the two branches do not converge');
    print(peer, 'text_merge_two_branches', 'built-in', ms, 'ms');
}

function run(argv) {
    const only = argv[0] === '--peer' ? argv[1] : undefined;
    const files = only ? argv.slice(2) : argv;
    const chosen = peers.filter((peer) => !only || peer.name === only);
    let answer = 0;
    const attempt = (peer, name, file, work) => {
        try {
            work();
        } catch (error) {
            unmeasured(peer, name, file, String(error?.message ?? error));
            answer = 1;
        }
    };
    for (const peer of chosen) attempt(peer, 'text_merge_two_branches', 'built-in', () => twoBranches(peer));
    for (const path of files) {
        const trace = read(path);
        if (Array.isArray(trace)) continue;
        const file = basename(path);
        const astral = /[\u{10000}-\u{10ffff}]/u;
        const beyond = trace.txns.some((txn) => txn.patches.some((patch) => astral.test(patch[2])));
        for (const peer of chosen) {
            if (beyond && peer.wide) {
                unmeasured(peer, 'text_replay', file, 'positions of this trace are code points, of this peer UTF-16 units');
                continue;
            }
            const kind = trace.txns[0]?.parents ? concurrent : sequential;
            attempt(peer, 'text_replay', file, () => kind(peer, trace, file));
        }
    }
    process.exitCode = answer;
}

run(process.argv.slice(2));
