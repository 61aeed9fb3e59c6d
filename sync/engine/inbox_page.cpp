// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a response.
#include "sync/engine/inbox.h"
#include "sync/engine/texts.h"
#include "sync/merge/plant.h"
#include "sync/protocol/codec.h"

#include <algorithm>

namespace aufwind::engine {

Result<void> Inbox::pageScopes() {
    for (const wire::ScopeRef& ref : response_.page().scopes()) {
        auto decoded = protocol::decode(ref);
        if (!decoded) {
            return decoded.error();
        }
        const auto held = core_.checkpoint.scopes.find(decoded->first);
        const bool current = held != core_.checkpoint.scopes.end() && held->second == decoded->second;
        scopes_.push_back({decoded->first, current, current && core_.checkpoint.filling.contains(decoded->first)});
    }
    return {};
}

Result<void> Inbox::page() {
    if (!response_.has_page()) {
        return {};
    }
    if (auto known = pageScopes(); !known) {
        return known;
    }
    for (const wire::Put& one : response_.page().put()) {
        if (planted(Plant::halfPage, 9)) {
            continue;
        }
        if (auto done = put(one); !done) {
            return done;
        }
    }
    for (const wire::Gone& one : response_.page().gone()) {
        if (auto done = gone(one); !done) {
            return done;
        }
    }
    progressed_ = progressed_ || response_.page().put_size() > 0 || response_.page().gone_size() > 0;
    return {};
}

Result<void> Inbox::put(const wire::Put& put) {
    std::vector<Scope> scopes;
    bool fills = false;
    for (std::uint32_t index : put.scopes()) {
        if (index >= scopes_.size()) {
            return Error{ErrorCode::damaged, "a row of no scope"};
        }
        // Pieces of another epoch are worthless.
        if (scopes_[index].current) {
            scopes.push_back(scopes_[index].scope);
            fills = fills || scopes_[index].filling;
        }
    }
    if (scopes.empty()) {
        return {};
    }
    auto row = protocol::decode(put.row());
    if (!row) {
        return row.error();
    }
    if (planted(Plant::dropUnknown)) {
        const schema::Entity* entity = core_.schema.entity(row->entity);
        std::erase_if(row->cells,
                      [entity](const Cell& cell) { return entity != nullptr && entity->field(cell.field) == nullptr; });
    }
    const auto taken = takeNewer(put.row(), *row, scopes);
    if (!taken) {
        return taken.error();
    }
    if (taken->now == 0) {
        return {};  // it comes again
    }
    if (fills) {
        core_.checkpoint.countFilled();
    }
    return holdBy(scopes, keyOf(*row), *taken);
}

Result<void> Inbox::holdBy(const std::vector<Scope>& scopes, const RowKey& row, const Taken& taken) {
    // A row that was not here is held by nothing.
    const bool looks = taken.before != 0 && core_.digests.isKnown();
    auto holders = looks ? writer_.scopesOf(row.entity, row.id) : Result<std::vector<Scope>>(std::vector<Scope>{});
    if (!holders) {
        return holders.error();
    }
    for (const Scope& scope : *holders) {
        core_.digests.remove(scope, row, taken.before);
        core_.digests.add(scope, row, taken.now);
    }
    for (const Scope& scope : scopes) {
        if (auto held = writer_.hold(scope, row.entity, row.id); !held) {
            return held;
        }
        if (std::find(holders->begin(), holders->end(), scope) == holders->end()) {
            core_.digests.add(scope, row, taken.now);
        }
    }
    return {};
}

Result<std::uint64_t> Inbox::seqOf(const RowKey& row) {
    auto held = writer_.base(row.entity, row.id);
    if (held && !*held) {
        held = writer_.find(row.entity, row.id);
    }
    if (!held) {
        return held.error();
    }
    return *held ? (*held)->seq : 0;
}

Result<Inbox::Taken> Inbox::takeNewer(const wire::Row& row, const Record& decoded, const std::vector<Scope>& scopes) {
    const RowKey key = keyOf(decoded);
    // Also a row whose last waiting mutation was judged a moment ago still has its base.
    const bool edited = core_.isPending(key) || rebase_.isTouched(key);
    auto held = edited ? writer_.base(key.entity, key.id) : Result<std::optional<Record>>(std::nullopt);
    // Without a base, what is shown is the server's version, unless the server does not know the row yet.
    if (held && !*held) {
        held = writer_.find(key.entity, key.id);
    }
    if (!held) {
        return held.error();
    }
    if (*held && (*held)->seq == 0) {
        held->reset();
    }
    const std::uint64_t before = *held ? (*held)->seq : 0;
    const bool isOwn = *held && edited && planted(Plant::forgetWriter);
    if (isOwn || (*held && (*held)->seq >= decoded.seq)) {
        return Taken{before, before};
    }
    Record complete = decoded;
    auto whole = completeTexts(row, *held, complete);
    if (!whole) {
        return whole.error();
    }
    if (!*whole) {
        refill_.insert(scopes.begin(), scopes.end());
        return Taken{before, before};
    }
    observe(complete);
    auto shown = rebase_.take(complete);
    return shown ? Result<Taken>(Taken{before, complete.seq}) : shown.error();
}

// A text that came as updates goes on from the one that is held. False where there is nothing to go on from.
Result<bool> Inbox::completeTexts(const wire::Row& row, const std::optional<Record>& held, Record& decoded) {
    for (const wire::Cell& cell : row.cells()) {
        if (cell.text_updates().empty()) {
            continue;
        }
        const auto field = static_cast<FieldNumber>(cell.field());
        const Cell* before = held ? held->cell(field) : nullptr;
        auto document = core_.texts.take(graphOf(before));
        if (!document) {
            return document.error();
        }
        for (const std::string& update : cell.text_updates()) {
            if (planted(Plant::loseTyping, 3)) {
                continue;
            }
            const merge::ApplyResult applied = document->apply(update);
            const Error wrong = applied.error.value_or(Error{ErrorCode::damaged, "text update"});
            const bool isRefused = applied.status == merge::ApplyStatus::refused;
            // What is held is of another history: the text comes whole, as where it lacks something.
            if (applied.status == merge::ApplyStatus::missingParents ||
                (isRefused && wrong.code == ErrorCode::conflict)) {
                return false;
            }
            if (isRefused) {
                return wrong;
            }
        }
        auto graph = document->encode();
        if (!graph) {
            return graph.error();
        }
        Cell& target = decoded.ensure(field);
        target.graph = std::move(*graph);
        target.value = document->text();
        core_.texts.put(target.graph, std::move(*document));
    }
    return true;
}

Result<void> Inbox::gone(const wire::Gone& gone) {
    const auto id = Uuid::fromBytes(gone.id());
    if (!id || gone.scope() >= scopes_.size()) {
        return Error{ErrorCode::damaged, "a row that has gone"};
    }
    const PageScope& from = scopes_[gone.scope()];
    const RowKey key{static_cast<EntityNumber>(gone.entity()), *id};
    auto holders = writer_.scopesOf(key.entity, key.id);
    if (!holders) {
        return holders.error();
    }
    const bool holds = std::find(holders->begin(), holders->end(), from.scope) != holders->end();
    if (!from.current || !holds) {
        return {};
    }
    if (core_.digests.isKnown()) {
        auto seq = seqOf(key);
        if (!seq) {
            return seq.error();
        }
        core_.digests.remove(from.scope, key, *seq);
    }
    return release(from.scope, key);
}

}  // namespace aufwind::engine
