// SPDX-License-Identifier: GPL-3.0-or-later
// Each peer behind the same few calls, each used the way its own documentation shows for editing one key press at a time.
import * as Automerge from '@automerge/automerge';
import { Doc as DiamondDoc } from 'diamond-types-node';
import { LoroDoc } from 'loro-crdt';
import * as Y from 'yjs';

// create(agent) → doc · edit(doc, position, removed, inserted) · text(doc) · save(doc) → bytes · load(bytes) → doc ·
// version(doc) · since(doc, version) → bytes · apply(doc, bytes) → doc · wide: positions are UTF-16 units

const diamond = {
    name: 'diamond-types-node',
    wide: false,
    create: (agent) => new DiamondDoc(`agent-${agent}`),
    edit(doc, position, removed, inserted) {
        if (removed > 0) doc.del(position, removed);
        if (inserted.length > 0) doc.ins(position, inserted);
        return doc;
    },
    text: (doc) => doc.get(),
    save: (doc) => doc.toBytes(),
    load: (bytes) => DiamondDoc.fromBytes(bytes, 'reader'),
    version: (doc) => doc.getLocalVersion(),
    since: (doc, version) => doc.getPatchSince(version),
    apply(doc, bytes) {
        doc.mergeBytes(bytes);
        return doc;
    },
    free: (doc) => doc.free(),
};

const yjs = {
    name: 'yjs',
    wide: true,
    create(agent) {
        const doc = new Y.Doc();
        doc.clientID = 0x10000000 + agent;  // as wide as the random ones it makes itself
        doc.getText('t');
        return doc;
    },
    edit(doc, position, removed, inserted) {
        doc.transact(() => {
            const text = doc.getText('t');
            if (removed > 0) text.delete(position, removed);
            if (inserted.length > 0) text.insert(position, inserted);
        });
        return doc;
    },
    text: (doc) => doc.getText('t').toString(),
    save: (doc) => Y.encodeStateAsUpdateV2(doc),
    load(bytes) {
        const doc = new Y.Doc();
        Y.applyUpdateV2(doc, bytes);
        return doc;
    },
    version: (doc) => Y.encodeStateVector(doc),
    since: (doc, version) => Y.encodeStateAsUpdate(doc, version),
    apply(doc, bytes) {
        Y.applyUpdate(doc, bytes);
        return doc;
    },
    // What it sends by itself after each transaction is smaller than a difference, which repeats all deletions.
    watchUpdates(doc, each) {
        doc.on('update', each);
    },
    join: (updates) => Y.mergeUpdates(updates),
    free: (doc) => doc.destroy(),
};

const loro = {
    name: 'loro-crdt',
    wide: true,
    create(agent) {
        const doc = new LoroDoc();
        doc.setPeerId(BigInt(0x10000000 + agent));
        return doc;
    },
    edit(doc, position, removed, inserted) {
        const text = doc.getText('t');
        if (removed > 0) text.delete(position, removed);
        if (inserted.length > 0) text.insert(position, inserted);
        doc.commit();
        return doc;
    },
    text: (doc) => doc.getText('t').toString(),
    save: (doc) => doc.export({ mode: 'snapshot' }),
    load(bytes) {
        const doc = new LoroDoc();
        doc.import(bytes);
        return doc;
    },
    version: (doc) => doc.version(),
    since: (doc, version) => doc.export({ mode: 'update', from: version }),
    apply(doc, bytes) {
        doc.import(bytes);
        return doc;
    },
    free: (doc) => doc.free(),
};

const automergeActor = (agent) => agent.toString(16).padStart(32, '0');
const automerge = {
    name: '@automerge/automerge',
    wide: true,
    // All replicas start from one change, as its documentation asks for; else each would have a text of its own.
    create(agent) {
        const seed = Automerge.from({ t: '' }, { actor: automergeActor(0xfffffff) });
        return Automerge.clone(Automerge.load(automerge.seed ??= Automerge.save(seed)), { actor: automergeActor(agent + 1) });
    },
    edit: (doc, position, removed, inserted) =>
        Automerge.change(doc, (draft) => Automerge.splice(draft, ['t'], position, removed, inserted)),
    text: (doc) => doc.t,
    save: (doc) => Automerge.save(doc),
    load: (bytes) => Automerge.load(bytes),
    version: (doc) => Automerge.getHeads(doc),
    since: (doc, version) => Automerge.saveSince(doc, version),
    apply: (doc, bytes) => Automerge.loadIncremental(doc, bytes),
    // The change of the last edit; asking for it by version searches the whole history.
    lastUpdate: (doc) => Automerge.getLastLocalChange(doc),
    join: (updates) => Buffer.concat(updates),
    free: (doc) => Automerge.free(doc),
};

export const peers = [diamond, yjs, loro, automerge];
