// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/move.h"

#include "sync/merge/content_hash.h"
#include "sync/server/storage/packing.h"

#include <array>
#include <limits>

namespace aufwind::server {
namespace {

constexpr std::array kCounters{Counter::collected, Counter::collectingTo, Counter::headBefore, Counter::collectingSince,
                               Counter::laidOut};
constexpr std::size_t kLinesAtOnce = 1000;
constexpr std::uint64_t kLast = std::numeric_limits<std::int64_t>::max();

void eachRemoved(TenantStore& store, const std::function<void(std::uint64_t)>& each) {
    std::uint64_t after = 0;
    for (;;) {
        const auto some = store.removedRows(after, kLast, kLinesAtOnce);
        for (const std::uint64_t seq : some) {
            each(after = seq);
        }
        if (some.empty()) {
            return;
        }
    }
}

void eachContent(TenantStore& store, const std::function<void(const StoredContent&)>& each) {
    std::uint64_t after = 0;
    for (;;) {
        const auto some = store.contentsAfter(after, kLinesAtOnce);
        for (const StoredContent& content : some) {
            after = content.number;
            each(content);
        }
        if (some.empty()) {
            return;
        }
    }
}

/// Takes lines in, each with its length, so that no two lists of lines have the same bytes.
class Sum {
  public:
    template <typename... Each>
    void line(const Each&... each) {
        std::string bytes;
        (add(bytes, each), ...);
        hash_.add(bigEndian(bytes.size()));
        hash_.add(bytes);
    }
    std::string take() { return hash_.take(); }

  private:
    static void add(std::string& out, std::string_view bytes) {
        out += bigEndian(bytes.size());
        out += bytes;
    }
    static void add(std::string& out, const Uuid& id) { out += id.view(); }
    static void add(std::string& out, const RowName& row) {
        add(out, row.first);
        add(out, row.second);
    }
    static void add(std::string& out, const Scope& scope) { out += keyOf(scope); }
    static void add(std::string& out, std::integral auto number) {
        out += bigEndian(static_cast<std::uint64_t>(number));
    }

    merge::ContentHash hash_;
};

void addRows(TenantStore& store, Sum& sum) {
    sum.line("rows");
    store.allRows(
        [&](const RowName& row, std::uint64_t seq, std::string_view payload) { sum.line(row, seq, payload); });
    sum.line("references");
    store.allReferences([&](const StoredReference& one) { sum.line(one.entity, one.field, one.target, one.id); });
    sum.line("keys");
    store.allKeys([&](const StoredKey& one) { sum.line(one.entity, one.field, one.within, one.key, one.id); });
    sum.line("texts");
    store.allTexts([&](const StoredText& one) {
        sum.line(one.entity, one.id, one.field, one.seq, one.part, one.dropped, one.bytes);
    });
    sum.line("removed");
    eachRemoved(store, [&](std::uint64_t seq) { sum.line(seq); });
    sum.line("dead");
    store.allDead([&](const RowName& row, std::uint32_t life) { sum.line(row, life); });
    sum.line("kept");
    store.allKept([&](const StoredKept& one) { sum.line(one.entity, one.id, one.whole, one.payload); });
}

void addScopes(TenantStore& store, Sum& sum) {
    sum.line("log");
    store.allLog([&](const Scope& scope, const LogEntry& entry) {
        sum.line(scope, entry.seq, entry.since, entry.gone, entry.row);
    });
    sum.line("digests");
    store.allDigests(
        [&](const Scope& scope, const merge::ScopeDigest& digest) { sum.line(scope, digest.rows, digest.hash); });
    sum.line("collected");
    store.allCollected([&](const Scope& scope, std::uint64_t seq) { sum.line(scope, seq); });
    sum.line("members");
    store.allMembers([&](const StoredMember& member) {
        sum.line(member.scope, member.person, member.epoch, member.count, member.seq);
    });
    for (const Counter counter : kCounters) {
        sum.line(store.counter(counter));
    }
}

void addDevices(TenantStore& store, Sum& sum) {
    sum.line("devices");
    for (const auto& [device, state] : store.devices()) {
        sum.line(device, state.person, state.lastMutation, state.schema, state.seen, state.confirmed, state.trimmed);
    }
    sum.line("results");
    store.allResults([&](const Uuid& device, const StoredResult& one) {
        sum.line(device, one.number, one.status, one.operation, one.seq, one.clampedBy, packRows(one.rows), one.of);
    });
    sum.line("refused");
    store.allRefused([&](const Uuid& device, const RowName& row) { sum.line(device, row); });
    sum.line("plans");
    store.allPlans([&](const Uuid& device, std::string_view digest, std::string_view scopes) {
        sum.line(device, digest, scopes);
    });
}

void addContents(TenantStore& store, Sum& sum) {
    sum.line("contents");
    std::string sealed;
    eachContent(store, [&](const StoredContent& content) {
        sum.line(content.hash, content.sender, content.size, content.have, content.touched);
        for (std::uint64_t part = 0; store.contentPart(content.number, part, sealed); ++part) {
            sum.line(sealed);
        }
    });
    sum.line("holders");
    store.allContentHolders([&](std::string_view hash, const Uuid& person) { sum.line(hash, person); });
    sum.line("content rows");
    store.allContentRows([&](std::string_view hash, const RowName& row) { sum.line(hash, row); });
}

void eachAuditLine(TenantStore& store, const std::function<void(const AuditLine&)>& each) {
    std::uint64_t after = 0;
    for (;;) {
        const auto some = store.auditLines(after, kLinesAtOnce);
        for (const AuditLine& line : some) {
            after = line.number;
            each(line);
        }
        if (some.empty()) {
            return;
        }
    }
}

void addAudit(TenantStore& store, Sum& sum) {
    sum.line("audit");
    eachAuditLine(store, [&](const AuditLine& line) { sum.line(line.number, line.entry, line.chain); });
}

void copyRows(TenantStore& from, TenantStore& to) {
    from.allRows(
        [&](const RowName& row, std::uint64_t seq, std::string_view payload) { to.insertRow(row, seq, payload); });
    from.allReferences([&](const StoredReference& one) { to.putReference(one.entity, one.field, one.target, one.id); });
    from.allKeys([&](const StoredKey& one) {
        to.putKey({one.entity, one.field, std::string(one.within)}, {std::string(one.key), one.id});
    });
    from.allTexts([&](const StoredText& one) { to.putText(one); });
    eachRemoved(from, [&](std::uint64_t seq) { to.putRemoved(seq); });
    from.allDead([&](const RowName& row, std::uint32_t life) { to.putDead(row, life); });
    from.allKept([&](const StoredKept& one) { to.putKept(one); });
}

void copyScopes(TenantStore& from, TenantStore& to) {
    from.allLog([&](const Scope& scope, const LogEntry& entry) { to.putLog(scope, entry); });
    from.allDigests([&](const Scope& scope, const merge::ScopeDigest& digest) { to.putDigest(scope, digest); });
    from.allCollected([&](const Scope& scope, std::uint64_t seq) { to.putCollected(scope, seq); });
    from.allMembers([&](const StoredMember& member) { to.putMember(member); });
    for (const Counter counter : kCounters) {
        to.putCounter(counter, from.counter(counter));
    }
}

void copyDevices(TenantStore& from, TenantStore& to) {
    for (const auto& [device, state] : from.devices()) {
        to.putDevice(device, state);
        to.putConfirmed(device, state.confirmed);
        if (state.trimmed > 0) {
            to.trimResults(device, 0, state.trimmed);
        }
    }
    from.allResults([&](const Uuid& device, const StoredResult& result) { to.putResult(device, result); });
    from.allRefused([&](const Uuid& device, const RowName& row) { to.putRefused(device, row); });
    from.allPlans([&](const Uuid& device, std::string_view digest, std::string_view scopes) {
        to.putPlan(device, digest, unpackScopes(scopes));
    });
}

void copyContents(TenantStore& from, TenantStore& to) {
    std::string sealed;
    eachContent(from, [&](const StoredContent& content) {
        const std::uint64_t number = to.addContent(content);
        for (std::uint64_t part = 0; from.contentPart(content.number, part, sealed); ++part) {
            to.putContentPart(number, part, sealed);
        }
    });
    from.allContentHolders([&](std::string_view hash, const Uuid& person) { to.putContentHolder(hash, person); });
    from.allContentRows([&](std::string_view hash, const RowName& row) { to.putContentRow(hash, row); });
}

bool isEmpty(TenantStore& store) {
    bool found = store.rowCount() > 0 || store.head() > 0 || !store.devices().empty();
    store.allDead([&](const RowName&, std::uint32_t) { found = true; });
    return !found && store.contentsAfter(0, 1).empty();
}

Result<void> copyAll(TenantStore& from, TenantStore& to) {
    if (!isEmpty(to)) {
        return to.error() ? *to.error() : Error{ErrorCode::conflict, "the new store is not empty"};
    }
    // PostgreSQL keeps the lines of a tenant that has left; the digests say whether they are the first ones of these.
    const auto known = to.lastAuditLine();
    copyRows(from, to);
    copyScopes(from, to);
    copyDevices(from, to);
    copyContents(from, to);
    eachAuditLine(from, [&](const AuditLine& line) {
        if (!known || line.number > known->number) {
            to.addAuditLine(line);
        } else {
            // It may have been left there under a key that has been changed since.
            to.sealAuditLineAnew(line);
        }
    });
    const auto there = digestOf(from);
    const auto here = there ? digestOf(to) : there;
    if (!here) {
        return here.error();
    }
    return *here == *there ? Result<void>() : Error{ErrorCode::damaged, "the copy is not the same"};
}

}  // namespace

Result<std::string> digestOf(TenantStore& store) {
    Sum sum;
    addRows(store, sum);
    addScopes(store, sum);
    addDevices(store, sum);
    addContents(store, sum);
    addAudit(store, sum);
    return store.error() ? Result<std::string>(*store.error()) : sum.take();
}

Result<void> copyTenant(TenantStore& from, TenantStore& to) {
    from.begin();
    to.begin();
    auto done = copyAll(from, to);
    from.rollback();
    if (done) {
        return to.commit();
    }
    to.rollback();
    return done;
}

Result<void> moveTenant(TenantStore& from, TenantStore& to, const std::function<Result<void>()>& settle) {
    from.begin();
    to.begin();
    const bool isThere = !isEmpty(to);
    const auto before = isThere ? digestOf(from) : Result<std::string>(std::string());
    const auto after = isThere ? digestOf(to) : Result<std::string>(std::string());
    auto done = before && after && *before == *after ? Result<void>() : Result<void>(Error{ErrorCode::conflict, {}});
    if (!isThere) {
        done = copyAll(from, to);
    } else if (!done) {
        done = Error{ErrorCode::conflict, "the new place holds other rows of this tenant; nothing was moved"};
    }
    done = done ? to.commit() : done;
    done = done ? settle() : done;
    if (!done) {
        to.rollback();
        from.rollback();
        return done;
    }
    from.leave();
    return from.commit();
}

}  // namespace aufwind::server
