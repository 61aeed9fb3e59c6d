// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ddl.h"

#include <algorithm>

namespace aufwind::store {
namespace {

using schema::Type;

constexpr std::string_view kCommon[] = {
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    // Values that the engine names.
    "CREATE TABLE state (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID",
    // Rows of entities that this version does not know, as they came.
    "CREATE TABLE e_unknown (row INTEGER PRIMARY KEY, entity INTEGER NOT NULL, id BLOB NOT NULL, life INTEGER NOT NULL,"
    " lost_at INTEGER, content BLOB NOT NULL, UNIQUE (entity, id)) STRICT",
    "CREATE INDEX e_unknown_lost ON e_unknown (lost_at) WHERE lost_at IS NOT NULL",
    // Event graphs lie apart, so that lists never load them.
    "CREATE TABLE graph (entity INTEGER NOT NULL, id BLOB NOT NULL, field INTEGER NOT NULL, graph BLOB NOT NULL,"
    " UNIQUE (entity, id, field)) STRICT",
    "CREATE TABLE base (entity INTEGER NOT NULL, id BLOB NOT NULL, content BLOB NOT NULL, PRIMARY KEY (entity, id))"
    " STRICT, WITHOUT ROWID",
    // `mark` lets salvage know a row of this table by its bytes alone.
    "CREATE TABLE outbox (number INTEGER PRIMARY KEY, mark TEXT NOT NULL, written INTEGER NOT NULL, rows BLOB NOT NULL,"
    " content BLOB NOT NULL) STRICT",
    // No reference to the outbox: it would need an index of its own, one more page in every edit.
    "CREATE TABLE outbox_row (entity INTEGER NOT NULL, id BLOB NOT NULL, number INTEGER NOT NULL,"
    " PRIMARY KEY (entity, id, number)) STRICT, WITHOUT ROWID",
    "CREATE TABLE refused (number INTEGER PRIMARY KEY, written INTEGER NOT NULL, refused INTEGER NOT NULL,"
    " reason INTEGER NOT NULL, operation INTEGER NOT NULL, content BLOB NOT NULL) STRICT",
    // A scope is named once and then is a small number.
    "CREATE TABLE scope (number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, id BLOB NOT NULL, UNIQUE (kind, id))"
    " STRICT",
    "CREATE TABLE hold (entity INTEGER NOT NULL, id BLOB NOT NULL, scope INTEGER NOT NULL REFERENCES scope,"
    " PRIMARY KEY (entity, id, scope)) STRICT, WITHOUT ROWID",
    "CREATE INDEX hold_scope ON hold (scope)",
};

constexpr std::string_view kContents[] = {
    // `mark` as in the outbox.
    "CREATE TABLE content (number INTEGER PRIMARY KEY, mark TEXT NOT NULL, hash BLOB NOT NULL UNIQUE,"
    " size INTEGER NOT NULL, have INTEGER NOT NULL, sent INTEGER NOT NULL) STRICT",
    "CREATE TABLE content_part (number INTEGER PRIMARY KEY, mark TEXT NOT NULL, hash BLOB NOT NULL,"
    " size INTEGER NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (hash, part)) STRICT",
};

constexpr std::string_view kSearch[] = {
    // Terms and which rows have them, nothing else: the text itself lies in the rows. columnsize=0 leaves out what only
    // bm25 needs. detail=none would be smaller still, but with secure-delete it loses rows when a word is removed and
    // added in one transaction (SQLite 3.46.1). Characters for private use (Co) are letters here: they mark prefixes.
    "CREATE VIRTUAL TABLE search USING fts5 (text, content = '', columnsize = 0, detail = column,"
    " tokenize = \"unicode61 remove_diacritics 2 categories 'L* N* Co'\")",
    // Four parts fit a page of the file. At 4,050, as FTS5 has it, each takes a second page besides its own.
    "INSERT INTO search (search, rank) VALUES ('pgsz', 960)",
    // Without it FTS5 only marks what is removed, and the words would stay in the file.
    "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
};

/// Instants and dates are asked for by range, contents by the hash at their front; choices and flags split a table too
/// coarsely for an index to pay.
bool hasIndex(Type type) {
    return type == Type::reference || type == Type::treeParent || type == Type::instant || type == Type::date ||
           type == Type::blobReference;
}

}  // namespace

std::vector<std::string_view> commonTables() {
    std::vector<std::string_view> tables{std::begin(kCommon), std::end(kCommon)};
    tables.insert(tables.end(), std::begin(kContents), std::end(kContents));
    return tables;
}

std::vector<std::string_view> contentTables() {
    return {std::begin(kContents), std::end(kContents)};
}

std::vector<std::string> fromFormatOne() {
    std::vector<std::string> sql;
    for (const std::string table : {"base", "outbox_row"}) {
        const auto made = std::ranges::find_if(
            kCommon, [&](std::string_view each) { return each.starts_with("CREATE TABLE " + table + " "); });
        sql.push_back("ALTER TABLE " + table + " RENAME TO old_" + table);
        sql.emplace_back(*made);
        sql.push_back("INSERT INTO " + table + " SELECT * FROM old_" + table);
        sql.push_back("DROP TABLE old_" + table);
    }
    return sql;
}

std::vector<std::string_view> searchTable() {
    return {std::begin(kSearch), std::end(kSearch)};
}

std::string tableOf(const EntityPlan& plan) {
    std::string sql = "CREATE TABLE " + plan.table +
                      " (row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, seq INTEGER NOT NULL, life INTEGER NOT NULL,"
                      " author BLOB NOT NULL, created INTEGER NOT NULL, device BLOB NOT NULL, meta BLOB NOT NULL,"
                      " sets BLOB, lost BLOB, extra BLOB, lost_at INTEGER";
    for (const Column& column : plan.columns) {
        sql += ", " + column.name + " " + std::string(sqlType(column.field->type));
    }
    return sql + ") STRICT";
}

std::string addColumn(const EntityPlan& plan, const Column& column) {
    return "ALTER TABLE " + plan.table + " ADD COLUMN " + column.name + " " + std::string(sqlType(column.field->type));
}

std::vector<std::string> indexesOf(const EntityPlan& plan) {
    // Partial, so that a field which is not set costs nothing; a comparison with a value implies that it is set.
    const auto index = [&](const std::string& suffix, const std::string& columns, const std::string& unlessNull) {
        return "CREATE INDEX IF NOT EXISTS " + plan.table + "_" + suffix + " ON " + plan.table + " (" + columns +
               ") WHERE " + unlessNull + " IS NOT NULL";
    };
    std::vector<std::string> sql{index("lost", "lost_at", "lost_at")};
    std::vector<schema::FieldNumber> lists;
    for (const Column& column : plan.columns) {
        if (column.field->type != Type::orderKey) {
            continue;
        }
        if (const Column* list = plan.column(column.field->within); list != nullptr) {
            sql.push_back(index(column.name, list->name + ", " + column.name, list->name));
            lists.push_back(list->field->number);
        }
    }
    for (const Column& column : plan.columns) {
        const bool covered = std::find(lists.begin(), lists.end(), column.field->number) != lists.end();
        if (hasIndex(column.field->type) && !covered) {
            sql.push_back(index(column.name, column.name, column.name));
        }
    }
    return sql;
}

}  // namespace aufwind::store
