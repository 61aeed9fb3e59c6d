// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/erasure.h"
#include "sync/server/auth/account_end.h"
#include "sync/server/joining/people_joins.h"
#include "sync/server/joining/row_parts.h"

#include <algorithm>
#include <deque>

/// The steps of making one person of two.
namespace aufwind::server {

namespace {

// Little enough for nobody of the company to wait.
constexpr std::size_t kRowsTogether = 100;

using RowName = std::pair<EntityNumber, Uuid>;

/// The rows as they are, and as this step has made them so far: two of a step may become a part of the same.
class Making {
  public:
    explicit Making(Moment& moment) : moment_(moment) {}
    const Record* find(EntityNumber entity, const Uuid& id) {
        const auto at = made_.find({entity, id});
        if (at != made_.end()) return &at->second;
        auto row = moment_.find(entity, id);
        return row ? &held_.emplace_back(std::move(*row)) : nullptr;
    }
    void put(std::vector<Record> rows) {
        for (Record& row : rows) {
            const RowName name{row.entity, row.id};
            if (!made_.contains(name)) order_.push_back(name);
            made_.insert_or_assign(name, std::move(row));
        }
    }
    std::vector<Record> take() {
        std::vector<Record> rows;
        for (const RowName& name : order_) rows.push_back(std::move(made_.at(name)));
        return rows;
    }

  private:
    Moment& moment_;
    std::map<RowName, Record> made_;
    std::deque<Record> held_;
    std::vector<RowName> order_;
};

std::string countsOf(const schema::Schema& schema, const std::map<EntityNumber, std::int64_t>& counts) {
    std::string text;
    for (const auto& [entity, count] : counts) {
        text += " " + std::string(schema.entity(entity)->name) + "=" + std::to_string(count);
    }
    return text;
}

}  // namespace

Result<void> PeopleJoins::step(std::string_view name) const {
    if (rounds_.isStopping()) {
        return Error{ErrorCode::offline, "the server stops; the join goes on when it is there again"};
    }
    return parts_.faults ? parts_.faults(name) : Result<void>();
}

// The account first, for whoever has it could write as somebody who is no more; their row before those that name it, so
// that nobody is ever their own manager.
Result<void> PeopleJoins::perform(const JoinedPeople& joined) {
    auto done = joinAccounts(joined);
    done = done ? joinPeople(joined) : done;
    for (const schema::Entity& entity : parts_.schema.entities()) {
        done = done ? joinRows(joined, entity) : done;
    }
    done = done && joined.done == 0 ? finish(joined) : done;
    if (done) {
        parts_.log.info("joined", {{"tenant", joined.tenant.toString()},
                                   {"gone", joined.gone.toString()},
                                   {"person", joined.keep.toString()}});
    }
    return done;
}

Result<void> PeopleJoins::joinAccounts(const JoinedPeople& joined) const {
    if (auto may = step("account"); !may) return may;
    const auto kept = parts_.store.accountOf(joined.tenant, joined.keep);
    if (!kept) return kept.error();
    if (*kept) {
        const AccountEnd ending{parts_.store, parts_.auth, parts_.clock, parts_.entropy};
        auto ended = ending.end(joined.tenant, joined.gone, {}, [&](AccountEventKind kind, const Account& account) {
            AccountEvent event{kind, joined.tenant, joined.maker, joined.gone};
            event.email = account.email;
            event.language = account.language;
            parts_.tell(event);
        });
        if (!ended) return ended;
    }
    if (auto may = step("control"); !may) return may;
    const auto sessions = parts_.store.moveAccount(joined, parts_.clock.now());
    if (!sessions) return sessions.error();
    parts_.auth.forget(*sessions);
    return {};
}

Result<void> PeopleJoins::joinPeople(const JoinedPeople& joined) const {
    if (auto may = step("people"); !may) return may;
    const JoinRule rule = ruleOf(joined);
    return parts_.inTurn(joined.tenant, [&](TenantService& service) -> Result<void> {
        bool isWritten = false;
        TenantService::Rewriting rewriting;
        rewriting.actor = joined.maker;
        rewriting.anew = [&](Moment& moment) -> Result<std::vector<Record>> {
            Making making(moment);
            const Record* keep = making.find(rule.people(), joined.keep);
            const Record* gone = making.find(rule.people(), joined.gone);
            if (keep == nullptr || gone == nullptr || !gone->alive()) return std::vector<Record>{};
            // Nothing comes back to whoever was erased.
            if (domain::isErased(*keep)) return std::vector{leftBehind(*parts_.schema.entity(rule.people()), *gone)};
            Joining joining = rule.ofPeople(
                *keep, *gone, [&](EntityNumber entity, const Uuid& id) { return making.find(entity, id); });
            isWritten = joining.fate == JoinFate::joined;
            return std::move(joining.rows);
        };
        rewriting.note = [&]() -> std::optional<AuditEntry> {
            if (!isWritten) return std::nullopt;
            return AuditEntry{parts_.clock.now(), joined.maker, "person.merging", joined.gone,
                              "into=" + joined.keep.toString()};
        };
        return service.rewrite(rewriting);
    });
}

Result<void> PeopleJoins::joinRows(const JoinedPeople& joined, const schema::Entity& entity) const {
    std::vector<RowName> rows;
    const JoinRule rule = ruleOf(joined);
    auto found = parts_.inTurn(joined.tenant, [&](TenantService& service) -> Result<void> {
        const auto all = service.all(entity.number);
        if (!all) return all.error();
        rows = naming(rule, *all);
        return {};
    });
    return found ? joinThese(joined, rows) : found;
}

std::vector<PeopleJoins::RowName> PeopleJoins::naming(const JoinRule& rule, const std::vector<Record>& rows) {
    // Whatever its other row is: that is looked at as it is written.
    const JoinRule::Find nothing = [](EntityNumber, const Uuid&) -> const Record* {
        return nullptr;
    };
    std::vector<RowName> named;
    for (const Record& row : rows) {
        if (rule.of(row, nothing).fate != JoinFate::none) named.emplace_back(row.entity, row.id);
    }
    return named;
}

Result<void> PeopleJoins::joinThese(const JoinedPeople& joined, const std::vector<RowName>& rows) const {
    for (std::size_t at = 0; at < rows.size(); at += kRowsTogether) {
        const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(at);
        const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(at + kRowsTogether, rows.size()));
        if (auto done = joinSome(joined, {begin, end}); !done) return done;
    }
    return {};
}

Result<void> PeopleJoins::joinSome(const JoinedPeople& joined, const std::vector<RowName>& rows) const {
    if (auto may = step("rows"); !may) return may;
    const JoinRule rule = ruleOf(joined);
    return parts_.inTurn(joined.tenant, [&](TenantService& service) -> Result<void> {
        std::map<EntityNumber, std::int64_t> counts;
        TenantService::Rewriting rewriting;
        rewriting.actor = joined.maker;
        rewriting.anew = [&](Moment& moment) -> Result<std::vector<Record>> {
            Making making(moment);
            const JoinRule::Find find = [&](EntityNumber entity, const Uuid& id) {
                return making.find(entity, id);
            };
            for (const auto& [entity, id] : rows) {
                const Record* row = making.find(entity, id);
                Joining joining = row != nullptr ? rule.of(*row, find) : Joining{};
                if (joining.rows.empty()) continue;
                counts[entity] += 1;
                making.put(std::move(joining.rows));
            }
            return making.take();
        };
        rewriting.note = [&]() -> std::optional<AuditEntry> {
            if (counts.empty()) return std::nullopt;
            return AuditEntry{parts_.clock.now(), joined.maker, "person.merging", joined.gone,
                              "into=" + joined.keep.toString() + countsOf(parts_.schema, counts)};
        };
        return service.rewrite(rewriting);
    });
}

// Said twice where it is killed between the two, and never not at all.
Result<void> PeopleJoins::finish(const JoinedPeople& joined) const {
    if (auto may = step("finish"); !may) return may;
    const std::int64_t now = parts_.clock.now();
    auto noted = parts_.inTurn(joined.tenant, [&](TenantService& service) {
        return service.note({now, joined.maker, "person.merged", joined.gone, "into=" + joined.keep.toString()});
    });
    if (!noted) return noted;
    if (auto may = step("over"); !may) return may;
    return parts_.store.finishJoin(joined, now);
}

}  // namespace aufwind::server
