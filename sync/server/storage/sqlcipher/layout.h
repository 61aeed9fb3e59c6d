// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The tables of a tenant's file. They do not follow from the schema: a row is its encoded payload, and beside it lies
/// only what the server must find rows by. So a new entity or field changes nothing here.
namespace aufwind::server::sqlcipher {

inline constexpr int kLayoutVersion = 8;
// 7 has the tables of 6: programs of before would not keep members as the schema from version 8 on wants them. 8 has
// `kept`.
inline constexpr int kRemovedNotedSince = 4;

// Rows are clustered by `seq`: a change moves a row to the end, and a page of sync reads neighbours.
// A scope is named by 17 bytes: kind and id. An entry of `log` with an entity says that this row has left the scope.
// `owner` has one line: the tenant whose file this is.
// `kept` lies in the order of ids alone: a rowid would tell in which order its rows came.
// Of `contents` the one whose `sender` is nil is whole; the others are uploads.
inline constexpr char kLayout[] = R"sql(
CREATE TABLE IF NOT EXISTS owner(tenant BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS rows(
    seq INTEGER PRIMARY KEY, entity INTEGER NOT NULL, id BLOB NOT NULL, payload BLOB NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS rows_by_id ON rows(entity, id);
CREATE TABLE IF NOT EXISTS row_references(
    entity INTEGER, field INTEGER, target BLOB, id BLOB, PRIMARY KEY(entity, field, target, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS list_keys(
    entity INTEGER, field INTEGER, list BLOB, key BLOB, id BLOB,
    PRIMARY KEY(entity, field, list, key, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS log(
    scope BLOB, seq INTEGER, since INTEGER NOT NULL, entity INTEGER, id BLOB, PRIMARY KEY(scope, seq)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS log_gone ON log(scope, entity, id) WHERE entity IS NOT NULL;
CREATE INDEX IF NOT EXISTS log_left ON log(seq) WHERE entity IS NOT NULL;
CREATE TABLE IF NOT EXISTS removed(seq INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS dead(
    entity INTEGER, id BLOB, life INTEGER NOT NULL, PRIMARY KEY(entity, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS collected(scope BLOB PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS counters(name INTEGER PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS confirmed(device BLOB PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS scope_digests(
    scope BLOB PRIMARY KEY, rows INTEGER NOT NULL, hash INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS members(
    scope BLOB, person BLOB, epoch INTEGER NOT NULL, count INTEGER NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY(scope, person)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS members_by_person ON members(person);
CREATE TABLE IF NOT EXISTS devices(
    device BLOB PRIMARY KEY, person BLOB NOT NULL, last_mutation INTEGER NOT NULL, schema INTEGER NOT NULL,
    seen INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS results(
    device BLOB, number INTEGER, status INTEGER NOT NULL, operation INTEGER NOT NULL, seq INTEGER NOT NULL,
    clamped_by INTEGER NOT NULL, rows BLOB NOT NULL, digest INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY(device, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS trimmed(device BLOB PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS refused_rows(
    device BLOB, entity INTEGER, id BLOB, PRIMARY KEY(device, entity, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS plans(
    number INTEGER PRIMARY KEY AUTOINCREMENT, device BLOB NOT NULL, digest BLOB NOT NULL, scopes BLOB NOT NULL,
    UNIQUE(device, digest));
CREATE TABLE IF NOT EXISTS text_updates(
    entity INTEGER, id BLOB, field INTEGER, seq INTEGER, part INTEGER, bytes BLOB,
    PRIMARY KEY(entity, id, field, seq, part)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS kept(
    entity INTEGER, id BLOB, whole BLOB NOT NULL, payload BLOB NOT NULL, PRIMARY KEY(entity, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS kept_by_whole ON kept(entity, whole, id);
CREATE TABLE IF NOT EXISTS contents(
    number INTEGER PRIMARY KEY AUTOINCREMENT, hash BLOB NOT NULL, sender BLOB NOT NULL, size INTEGER NOT NULL,
    have INTEGER NOT NULL, touched INTEGER NOT NULL, UNIQUE(hash, sender));
CREATE INDEX IF NOT EXISTS contents_by_sender ON contents(sender, touched);
CREATE TABLE IF NOT EXISTS content_parts(
    content INTEGER NOT NULL, part INTEGER NOT NULL, sealed BLOB NOT NULL, UNIQUE(content, part));
CREATE TABLE IF NOT EXISTS content_holders(hash BLOB, person BLOB, PRIMARY KEY(hash, person)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS content_rows(
    hash BLOB, entity INTEGER, id BLOB, PRIMARY KEY(hash, entity, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS audit(
    number INTEGER PRIMARY KEY, entry BLOB NOT NULL, chain BLOB NOT NULL);
CREATE TRIGGER IF NOT EXISTS audit_is_not_edited BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER IF NOT EXISTS audit_is_not_cut BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
PRAGMA user_version = 8;
)sql";

}  // namespace aufwind::server::sqlcipher
