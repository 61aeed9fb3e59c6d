// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migration.h"

#include "models/schema/dump.h"
#include "models/store/ddl.h"
#include "models/store/search_index.h"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <set>

namespace aufwind::store {
namespace {

std::string fingerprint(const std::string& text) {
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                       nullptr, 0);
    std::array<char, 33> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

/// Changes exactly when other texts are searched than before, or the index is made in another way.
std::string searchedFields(const Plans& plans) {
    std::string fields = "marked prefixes: ";
    for (const EntityPlan& plan : plans.all()) {
        for (const schema::Field* field : plan.searchFields) {
            fields += std::to_string(plan.entity->number) + "." + std::to_string(field->number) + " ";
        }
    }
    return fields;
}

class Migration {
  public:
    Migration(ReadSession& session, FaultPoint* faults)
        : session_(session), connection_(session.connection()), plans_(session.plans()), faults_(faults) {}

    Result<void> run();

  private:
    enum class State { empty, same, older };

    Result<State> judge();
    Result<void> create();
    Result<void> upgrade();
    Result<void> moveUnknownRows();
    Result<void> moveExtraCells(const EntityPlan& plan);
    Result<void> moveExtraCellsOf(const EntityPlan& plan, const Uuid& id);
    Result<void> refillSearch();
    Result<void> sign();

    Result<void> step(const std::string& sql);
    Result<std::optional<std::string>> meta(std::string_view name);
    Result<void> setMeta(std::string_view name, std::string_view value);
    Result<std::set<std::string>> names(const std::string& sql);

    ReadSession& session_;
    Connection& connection_;
    const Plans& plans_;
    FaultPoint* faults_;
};

Result<void> Migration::step(const std::string& sql) {
    if (faults_ != nullptr) {
        if (auto allowed = faults_->step("migrate"); !allowed) {
            return allowed;
        }
    }
    return connection_.exec(sql);
}

Result<std::optional<std::string>> Migration::meta(std::string_view name) {
    Statement statement = connection_.prepare("SELECT value FROM meta WHERE name = ?");
    auto row = statement.text(name).step();
    if (!row) {
        return row.error();
    }
    return *row ? std::optional<std::string>{statement.bytesAt(0)} : std::nullopt;
}

Result<void> Migration::setMeta(std::string_view name, std::string_view value) {
    return connection_
        .prepare("INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .text(name)
        .text(value)
        .run();
}

Result<std::set<std::string>> Migration::names(const std::string& sql) {
    std::set<std::string> found;
    Statement statement = connection_.prepare(sql);
    while (true) {
        auto row = statement.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return found;
        }
        found.insert(std::string(statement.bytesAt(0)));
    }
}

Result<Migration::State> Migration::judge() {
    auto tables = connection_.number("SELECT count(*) FROM sqlite_master");
    if (!tables) {
        return tables.error();
    }
    if (*tables == 0) {
        return State::empty;
    }
    auto application = connection_.number("PRAGMA application_id");
    auto version = connection_.number("PRAGMA user_version");
    if (!application || !version) {
        return application ? version.error() : application.error();
    }
    if (*application != kApplication) {
        return Error{ErrorCode::damaged, "not a store of this program"};
    }
    auto format = meta("format");
    auto made = meta("schema");
    if (!format || !made) {
        return format ? made.error() : format.error();
    }
    const std::int64_t storedFormat = std::strtoll(format->value_or("0").c_str(), nullptr, 10);
    if (*version > plans_.schema().version() || storedFormat > kFormat) {
        return Error{ErrorCode::tooNew, "schema " + std::to_string(*version)};
    }
    const bool same = storedFormat == kFormat && *version == plans_.schema().version() &&
                      *made == fingerprint(schema::dump(plans_.schema()));
    return same ? State::same : State::older;
}

Result<void> Migration::run() {
    auto state = judge();
    if (!state || *state == State::same) {
        return state ? Result<void>{} : state.error();
    }
    Transaction transaction(connection_, Transaction::Kind::write);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    // Another process may have been quicker.
    state = judge();
    if (!state || *state == State::same) {
        return state ? Result<void>{} : state.error();
    }
    auto done = *state == State::empty ? create() : upgrade();
    done = done ? sign() : done;
    if (!done) {
        return done;
    }
    return transaction.commit();
}

Result<void> Migration::create() {
    std::vector<std::string_view> tables = commonTables();
    std::ranges::copy(searchTable(), std::back_inserter(tables));
    for (const std::string_view sql : tables) {
        if (auto done = step(std::string(sql)); !done) {
            return done;
        }
    }
    for (const EntityPlan& plan : plans_.all()) {
        auto done = step(tableOf(plan));
        for (const std::string& sql : indexesOf(plan)) {
            done = done ? step(sql) : done;
        }
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> Migration::upgrade() {
    auto format = meta("format");
    if (!format) {
        return format.error();
    }
    if (*format == "1") {
        for (const std::string& sql : fromFormatOne()) {
            if (auto done = step(sql); !done) {
                return done;
            }
        }
    }
    auto tables = names("SELECT name FROM sqlite_master WHERE type = 'table'");
    if (!tables) {
        return tables.error();
    }
    for (const std::string_view sql : contentTables()) {
        auto done = tables->contains("content") ? Result<void>{} : step(std::string(sql));
        if (!done) {
            return done;
        }
    }
    for (const EntityPlan& plan : plans_.all()) {
        Result<void> done;
        if (!tables->contains(plan.table)) {
            done = step(tableOf(plan));
        } else {
            auto columns = names("SELECT name FROM pragma_table_info('" + plan.table + "')");
            if (!columns) {
                return columns.error();
            }
            for (const Column& column : plan.columns) {
                if (done && !columns->contains(column.name)) {
                    done = step(addColumn(plan, column));
                }
            }
            done = done ? moveExtraCells(plan) : done;
        }
        for (const std::string& sql : indexesOf(plan)) {
            done = done ? step(sql) : done;
        }
        if (!done) {
            return done;
        }
    }
    if (auto moved = moveUnknownRows(); !moved) {
        return moved;
    }
    auto searched = meta("searched");
    if (!searched) {
        return searched.error();
    }
    return *searched == searchedFields(plans_) ? Result<void>{} : refillSearch();
}

Result<void> Migration::moveExtraCells(const EntityPlan& plan) {
    auto ids = names("SELECT id FROM " + plan.table + " WHERE extra IS NOT NULL");
    if (!ids) {
        return ids.error();
    }
    for (const std::string& id : *ids) {
        auto moved = step("");
        moved = moved ? moveExtraCellsOf(plan, Uuid::fromBytes(id).value_or(Uuid{})) : moved;
        if (!moved) {
            return moved;
        }
    }
    return {};
}

Result<void> Migration::moveExtraCellsOf(const EntityPlan& plan, const Uuid& id) {
    auto stored = session_.rows().find(plan.entity->number, id, true);
    if (!stored || !*stored) {
        return stored ? Result<void>{Error{ErrorCode::damaged, "a row without its id"}} : stored.error();
    }
    const Record record = (*stored)->record;
    // Against a row without cells every value differs, so each is written to the column that it has now.
    (*stored)->record.cells.clear();
    return session_.rows().update(**stored, record);
}

Result<void> Migration::moveUnknownRows() {
    for (const EntityPlan& plan : plans_.all()) {
        auto ids = names("SELECT id FROM e_unknown WHERE entity = " + std::to_string(plan.entity->number));
        if (!ids) {
            return ids.error();
        }
        for (const std::string& id : *ids) {
            Record record;
            {
                Statement statement = connection_.prepare("SELECT content FROM e_unknown WHERE entity = ? AND id = ?");
                auto row = statement.integer(plan.entity->number).blob(id).step();
                auto decoded = row ? decodeRecord(statement.bytesAt(0)) : row.error();
                if (!decoded) {
                    return decoded.error();
                }
                record = std::move(*decoded);
            }
            auto inserted = session_.rows().insert(record);
            if (!inserted) {
                return inserted.error();
            }
        }
        auto dropped = ids->empty()
                           ? Result<void>{}
                           : step("DELETE FROM e_unknown WHERE entity = " + std::to_string(plan.entity->number));
        if (!dropped) {
            return dropped;
        }
    }
    return {};
}

Result<void> Migration::refillSearch() {
    SearchIndex index(connection_, session_.tokenizer());
    if (auto done = step(""); !done) {
        return done;
    }
    if (auto done = index.clear(); !done) {
        return done;
    }
    for (const EntityPlan& plan : plans_.all()) {
        if (plan.searchFields.empty()) {
            continue;
        }
        Statement statement = connection_.prepare(plan.selectColumns + " ORDER BY t.row");
        while (true) {
            auto row = statement.step();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            auto stored = session_.rows().read(plan, statement);
            if (!stored) {
                return stored.error();
            }
            auto done =
                index.change(documentOf(plan.entity->number, stored->row), {}, searchText(plan, stored->record));
            if (!done) {
                return done;
            }
        }
    }
    return index.flush();
}

Result<void> Migration::sign() {
    auto done = step("PRAGMA application_id = " + std::to_string(kApplication) +
                     "; PRAGMA user_version = " + std::to_string(plans_.schema().version()));
    done = done ? setMeta("format", std::to_string(kFormat)) : done;
    done = done ? setMeta("schema", fingerprint(schema::dump(plans_.schema()))) : done;
    return done ? setMeta("searched", searchedFields(plans_)) : done;
}

}  // namespace

Result<void> prepare(ReadSession& session, FaultPoint* faults) {
    return Migration(session, faults).run();
}

}  // namespace aufwind::store
