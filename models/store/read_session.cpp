// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/read_session.h"

#include "models/store/query_sql.h"
#include "models/store/search_query.h"

#include <algorithm>
#include <optional>

namespace aufwind::store {
namespace {

/// Several statements on one state, unless a transaction is open already.
class Consistent {
  public:
    Consistent(Connection& connection, bool shared) {
        if (!shared && !connection.inTransaction()) {
            transaction_.emplace(connection, Transaction::Kind::read);
        }
    }
    Result<void> begun() const { return transaction_ ? transaction_->begun() : Result<void>{}; }

  private:
    std::optional<Transaction> transaction_;
};

void withoutGraphs(Record& record) {
    for (Cell& cell : record.cells) {
        cell.graph.clear();
    }
}

}  // namespace

ReadSession::ReadSession(std::unique_ptr<Connection> connection, std::shared_ptr<const Plans> plans,
                         std::unique_ptr<Tokenizer> tokenizer, bool shared)
    : connection_(std::move(connection)),
      plans_(std::move(plans)),
      tokenizer_(std::move(tokenizer)),
      shared_(shared),
      rows_(*connection_, *plans_),
      outbox_(*connection_),
      base_(*connection_),
      scopes_(*connection_),
      state_(*connection_),
      contents_(*connection_) {}

Result<std::unique_ptr<ReadSession>> ReadSession::over(std::unique_ptr<Connection> connection,
                                                       std::shared_ptr<const Plans> plans, bool shared) {
    auto tokenizer = Tokenizer::of(connection->handle());
    if (!tokenizer) {
        return tokenizer.error();
    }
    return std::unique_ptr<ReadSession>(
        new ReadSession(std::move(connection), std::move(plans), std::move(*tokenizer), shared));
}

Result<std::optional<Record>> ReadSession::find(EntityNumber entity, const Uuid& id) {
    Consistent consistent(*connection_, shared_);
    if (auto begun = consistent.begun(); !begun) {
        return begun.error();
    }
    auto stored = rows_.find(entity, id, true);
    if (!stored) {
        return stored.error();
    }
    return *stored ? std::optional<Record>{std::move((*stored)->record)} : std::nullopt;
}

Result<std::vector<Record>> ReadSession::list(const Query& query) {
    const EntityPlan* plan = plans_->of(query.entity);
    if (plan == nullptr) {
        return listUnknown(query);
    }
    auto sql = toSql(*plan, query);
    if (!sql) {
        return sql.error();
    }
    Statement statement = connection_->prepare(plan->selectColumns + sql->tail);
    std::vector<std::string> joined;
    sql->bindTo(statement, joined);
    std::vector<Record> records;
    while (true) {
        auto row = statement.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return records;
        }
        auto stored = rows_.read(*plan, statement);
        if (!stored) {
            return stored.error();
        }
        withoutGraphs(stored->record);
        records.push_back(std::move(stored->record));
    }
}

Result<std::vector<Record>> ReadSession::listUnknown(const Query& query) {
    if (!query.where.empty() || !query.order.empty()) {
        return Error{ErrorCode::invalid, "no such entity"};
    }
    Statement statement = connection_->prepare(
        "SELECT content FROM e_unknown WHERE entity = ? AND (? OR (life & 1) = 1) ORDER BY id LIMIT ? OFFSET ?");
    statement.integer(query.entity).integer(query.removed ? 1 : 0);
    statement.integer(query.limit == 0 ? -1 : std::int64_t{query.limit}).integer(query.offset);
    std::vector<Record> records;
    while (true) {
        auto row = statement.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return records;
        }
        auto record = decodeRecord(statement.bytesAt(0));
        if (!record) {
            return record.error();
        }
        withoutGraphs(*record);
        records.push_back(std::move(*record));
    }
}

Result<std::uint64_t> ReadSession::count(const Query& query) {
    const EntityPlan* plan = plans_->of(query.entity);
    if (plan == nullptr) {
        auto records = listUnknown(query);
        return records ? Result<std::uint64_t>{records->size()} : records.error();
    }
    Query unordered = query;
    unordered.order = {{schema::kOwnId, false}};
    auto sql = toSql(*plan, unordered);
    if (!sql) {
        return sql.error();
    }
    Statement statement =
        connection_->prepare("SELECT count(*) FROM (SELECT 1 FROM " + plan->table + " t" + sql->tail + ")");
    std::vector<std::string> joined;
    sql->bindTo(statement, joined);
    auto row = statement.step();
    if (!row) {
        return row.error();
    }
    return static_cast<std::uint64_t>(statement.integerAt(0));
}

Result<std::vector<SearchHit>> ReadSession::search(std::string_view words, std::uint32_t limit) {
    Consistent consistent(*connection_, shared_);
    if (auto begun = consistent.begun(); !begun) {
        return begun.error();
    }
    return SearchQuery(*connection_, *plans_, rows_, *tokenizer_).run(words, limit);
}

Result<std::vector<EntityNumber>> ReadSession::unknownEntities() {
    std::vector<EntityNumber> entities;
    Statement statement = connection_->prepare("SELECT DISTINCT entity FROM e_unknown");
    while (true) {
        auto row = statement.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return entities;
        }
        entities.push_back(static_cast<EntityNumber>(statement.integerAt(0)));
    }
}

Result<bool> ReadSession::eachKnown(const EntityPlan& plan, const std::function<bool(const Record&)>& each) {
    Statement statement = connection_->prepare(plan.selectColumns + " ORDER BY t.id");
    while (true) {
        auto row = statement.step();
        if (!row || !*row) {
            return row ? Result<bool>{true} : row.error();
        }
        auto stored = rows_.read(plan, statement);
        if (!stored) {
            return stored.error();
        }
        if (plan.hasGraphs) {
            if (auto added = rows_.addGraphs(stored->record); !added) {
                return added.error();
            }
        }
        if (!each(stored->record)) {
            return false;
        }
    }
}

Result<bool> ReadSession::eachUnknown(EntityNumber entity, const std::function<bool(const Record&)>& each) {
    Statement statement = connection_->prepare("SELECT content FROM e_unknown WHERE entity = ? ORDER BY id");
    statement.integer(entity);
    while (true) {
        auto row = statement.step();
        if (!row || !*row) {
            return row ? Result<bool>{true} : row.error();
        }
        auto record = decodeRecord(statement.bytesAt(0));
        if (!record) {
            return record.error();
        }
        if (!each(*record)) {
            return false;
        }
    }
}

Result<void> ReadSession::each(const std::function<bool(const Record&)>& each) {
    Consistent consistent(*connection_, shared_);
    if (auto begun = consistent.begun(); !begun) {
        return begun;
    }
    auto entities = unknownEntities();
    if (!entities) {
        return entities.error();
    }
    for (const EntityPlan& plan : plans_->all()) {
        entities->push_back(plan.entity->number);
    }
    std::sort(entities->begin(), entities->end());
    for (const EntityNumber entity : *entities) {
        const EntityPlan* plan = plans_->of(entity);
        auto more = plan != nullptr ? eachKnown(*plan, each) : eachUnknown(entity, each);
        if (!more || !*more) {
            return more ? Result<void>{} : more.error();
        }
    }
    return {};
}

Result<void> ReadSession::collectLost(Statement statement, const EntityPlan* plan, std::vector<Record>& rows) {
    while (true) {
        auto row = statement.step();
        if (!row || !*row) {
            return row ? Result<void>{} : row.error();
        }
        if (plan != nullptr) {
            auto stored = rows_.read(*plan, statement);
            if (!stored) {
                return stored.error();
            }
            rows.push_back(std::move(stored->record));
        } else {
            auto record = decodeRecord(statement.bytesAt(0));
            if (!record) {
                return record.error();
            }
            rows.push_back(std::move(*record));
        }
        withoutGraphs(rows.back());
    }
}

Result<std::vector<Record>> ReadSession::superseded(std::uint32_t limit) {
    Consistent consistent(*connection_, shared_);
    if (auto begun = consistent.begun(); !begun) {
        return begun.error();
    }
    constexpr std::string_view kNewest = " WHERE lost_at IS NOT NULL ORDER BY lost_at DESC LIMIT ?";
    const std::int64_t most = limit == 0 ? -1 : std::int64_t{limit};
    std::vector<Record> rows;
    for (const EntityPlan& plan : plans_->all()) {
        Statement statement = connection_->prepare(plan.selectColumns + std::string(kNewest));
        statement.integer(most);
        if (auto done = collectLost(std::move(statement), &plan, rows); !done) {
            return done.error();
        }
    }
    Statement unknown = connection_->prepare("SELECT content FROM e_unknown" + std::string(kNewest));
    unknown.integer(most);
    if (auto done = collectLost(std::move(unknown), nullptr, rows); !done) {
        return done.error();
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Record& a, const Record& b) { return newestLoss(a) > newestLoss(b); });
    if (limit != 0 && rows.size() > limit) {
        rows.resize(limit);
    }
    return rows;
}

Result<void> ReadSession::snapshot(const std::function<Result<void>()>& reads) {
    Consistent consistent(*connection_, shared_);
    if (auto begun = consistent.begun(); !begun) {
        return begun;
    }
    // BEGIN alone fixes nothing: the first read does.
    if (auto fixed = connection_->number("SELECT count(*) FROM meta"); !fixed) {
        return fixed.error();
    }
    return reads();
}

}  // namespace aufwind::store
