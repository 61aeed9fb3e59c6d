// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/side_tables.h"

#include "models/store/record_codec.h"

namespace aufwind::store {

Result<std::optional<Record>> BaseTable::find(EntityNumber entity, const Uuid& id) {
    Statement statement = connection_.prepare("SELECT content FROM base WHERE entity = ? AND id = ?");
    auto row = statement.integer(entity).id(id).step();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return std::optional<Record>{};
    }
    auto record = decodeRecord(statement.bytesAt(0));
    if (!record) {
        return record.error();
    }
    return std::optional<Record>{std::move(*record)};
}

Result<void> BaseTable::put(const Record& row) {
    const std::string content = encodeRecord(row);
    return connection_
        .prepare(
            "INSERT INTO base (entity, id, content) VALUES (?, ?, ?)"
            " ON CONFLICT (entity, id) DO UPDATE SET content = excluded.content")
        .integer(row.entity)
        .id(row.id)
        .blob(content)
        .run();
}

Result<void> BaseTable::drop(EntityNumber entity, const Uuid& id) {
    return connection_.prepare("DELETE FROM base WHERE entity = ? AND id = ?").integer(entity).id(id).run();
}

Result<std::int64_t> ScopeTable::numberOf(const Scope& scope, bool make) {
    if (const auto known = numbers_.find(scope); known != numbers_.end()) {
        return known->second;
    }
    std::int64_t number = 0;
    {
        Statement statement = connection_.prepare("SELECT number FROM scope WHERE kind = ? AND id = ?");
        auto row = statement.integer(static_cast<std::int64_t>(scope.kind)).id(scope.id).step();
        if (!row) {
            return row.error();
        }
        number = *row ? statement.integerAt(0) : 0;
    }
    if (number == 0 && make) {
        auto made = connection_.prepare("INSERT INTO scope (kind, id) VALUES (?, ?)")
                        .integer(static_cast<std::int64_t>(scope.kind))
                        .id(scope.id)
                        .run();
        if (!made) {
            return made.error();
        }
        number = connection_.lastRow();
    }
    if (number != 0) {
        numbers_.emplace(scope, number);
    }
    return number;
}

Result<std::vector<Scope>> ScopeTable::scopesOf(EntityNumber entity, const Uuid& id) {
    Statement statement = connection_.prepare(
        "SELECT scope.kind, scope.id FROM hold JOIN scope ON scope.number = hold.scope"
        " WHERE hold.entity = ? AND hold.id = ? ORDER BY scope.kind, scope.id");
    statement.integer(entity).id(id);
    std::vector<Scope> scopes;
    while (true) {
        auto row = statement.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return scopes;
        }
        scopes.push_back({static_cast<schema::ScopeKind>(statement.integerAt(0)), statement.idAt(1)});
    }
}

Result<std::vector<std::pair<EntityNumber, Uuid>>> ScopeTable::rowsOf(const Scope& scope) {
    std::vector<std::pair<EntityNumber, Uuid>> rows;
    Statement statement = connection_.prepare(
        "SELECT hold.entity, hold.id FROM hold WHERE hold.scope ="
        " (SELECT number FROM scope WHERE kind = ? AND id = ?) ORDER BY hold.entity, hold.id");
    statement.integer(static_cast<std::int64_t>(scope.kind)).id(scope.id);
    while (true) {
        auto row = statement.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return rows;
        }
        rows.emplace_back(static_cast<EntityNumber>(statement.integerAt(0)), statement.idAt(1));
    }
}

Result<std::map<std::int64_t, Scope>> ScopeTable::all() {
    std::map<std::int64_t, Scope> scopes;
    Statement statement = connection_.prepare("SELECT number, kind, id FROM scope");
    while (true) {
        auto row = statement.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return scopes;
        }
        scopes[statement.integerAt(0)] = {static_cast<schema::ScopeKind>(statement.integerAt(1)), statement.idAt(2)};
    }
}

Result<void> ScopeTable::hold(const Scope& scope, EntityNumber entity, const Uuid& id) {
    auto number = numberOf(scope, true);
    if (!number) {
        return number.error();
    }
    return connection_.prepare("INSERT OR IGNORE INTO hold (entity, id, scope) VALUES (?, ?, ?)")
        .integer(entity)
        .id(id)
        .integer(*number)
        .run();
}

Result<void> ScopeTable::release(const Scope& scope, EntityNumber entity, const Uuid& id) {
    auto number = numberOf(scope, false);
    if (!number || *number == 0) {
        return number ? Result<void>{} : number.error();
    }
    auto done = connection_.prepare("DELETE FROM hold WHERE entity = ? AND id = ? AND scope = ?")
                    .integer(entity)
                    .id(id)
                    .integer(*number)
                    .run();
    return done ? dropUnused(*number, scope) : done;
}

Result<void> ScopeTable::releaseAll(EntityNumber entity, const Uuid& id) {
    auto scopes = scopesOf(entity, id);
    if (!scopes) {
        return scopes.error();
    }
    for (const Scope& scope : *scopes) {
        if (auto done = release(scope, entity, id); !done) {
            return done;
        }
    }
    return {};
}

// The id of a scope can be that of a row which is gone.
Result<void> ScopeTable::dropUnused(std::int64_t number, const Scope& scope) {
    auto done =
        connection_.prepare("DELETE FROM scope WHERE number = ?1 AND NOT EXISTS (SELECT 1 FROM hold WHERE scope = ?1)")
            .integer(number)
            .run();
    if (done && connection_.changes() > 0) {
        numbers_.erase(scope);
    }
    return done;
}

Result<std::optional<std::string>> StateTable::find(std::string_view name) {
    Statement statement = connection_.prepare("SELECT value FROM state WHERE name = ?");
    auto row = statement.text(name).step();
    if (!row) {
        return row.error();
    }
    return *row ? std::optional<std::string>{statement.bytesAt(0)} : std::nullopt;
}

Result<void> StateTable::put(std::string_view name, std::string_view value) {
    return connection_
        .prepare(
            "INSERT INTO state (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .text(name)
        .blob(value)
        .run();
}

Result<void> StateTable::drop(std::string_view name) {
    return connection_.prepare("DELETE FROM state WHERE name = ?").text(name).run();
}

}  // namespace aufwind::store
