// SPDX-License-Identifier: GPL-3.0-or-later
// node pouch_server.mjs DIR: express-pouchdb over LevelDB in DIR on a free port of the loopback address, which it
// prints. It ends with its standard input.
import express from 'express';
import expressPouch from 'express-pouchdb';
import PouchDB from 'pouchdb';

const directory = process.argv[2];
const app = express();
const Stored = PouchDB.defaults({ prefix: `${directory}/` });
app.use('/', expressPouch(Stored, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: `${directory}/log.txt` }));
const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit(0)).resume();
