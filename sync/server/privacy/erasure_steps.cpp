// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "sync/server/auth/account_end.h"
#include "sync/server/jobs/hand_over.h"
#include "sync/server/operator/tenants.h"
#include "sync/server/privacy/erasures.h"
#include "sync/server/tenancy/row_change.h"

#include <algorithm>
#include <map>

/// The steps of erasing one person.
namespace aufwind::server {

namespace field = domain::field;
using domain::ErasureFate;
using domain::ErasureStep;

namespace {

// Little enough for nobody of the company to wait.
constexpr std::size_t kRowsTogether = 100;

struct Count {
    std::int64_t destroyed = 0;
    std::int64_t kept = 0;
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> kinds{};

    void add(ErasureFate fate, std::string_view entity) {
        const bool isGone = fate == ErasureFate::destroyed;
        const bool stays =
            fate == ErasureFate::wordless || fate == ErasureFate::disowned || fate == ErasureFate::pseudonym;
        if (!isGone && !stays) return;
        auto& kind = kinds[std::string(entity)];
        (isGone ? destroyed : kept) += 1;
        (isGone ? kind.first : kind.second) += 1;
    }
    std::string text() const {
        std::string text;
        for (const auto& [entity, counts] : kinds) {
            if (counts.first > 0) text += " " + entity + " destroyed=" + std::to_string(counts.first);
            if (counts.second > 0) text += " " + entity + " kept=" + std::to_string(counts.second);
        }
        return text.empty() ? text : text.substr(1);
    }
};

}  // namespace

struct Erasures::Work {
    Uuid tenant;
    Uuid person;
    std::optional<Uuid> request;
    std::string address{};       ///< of their row: mails to it are theirs, too
    std::vector<Uuid> series{};  ///< that bear a name of theirs

    /// What is counted goes into the request with the step that it counts.
    static void addCount(const Record& row, const Count& count, std::vector<merge::Operation>& operations) {
        if (count.destroyed + count.kept == 0) return;
        operations.push_back(changeOf(row, merge::OperationKind::set, field::kPrivacyDestroyed,
                                      row.number(field::kPrivacyDestroyed) + count.destroyed));
        operations.push_back(changeOf(row, merge::OperationKind::set, field::kPrivacyKept,
                                      row.number(field::kPrivacyKept) + count.kept));
    }
};

Result<void> Erasures::step(std::string_view name) const {
    if (rounds_.isStopping()) {
        return Error{ErrorCode::offline, "the server stops; the erasure goes on when it is there again"};
    }
    return parts_.faults ? parts_.faults(name) : Result<void>();
}

// The account first, for whoever has one could write again; words that others do not need; the key; the own row.
Result<void> Erasures::erase(const Uuid& tenant, const Due& due) const {
    Work work{tenant, due.person, due.request};
    const auto begun = begin(work);
    if (!begun || !*begun) return begun ? Result<void>() : begun.error();
    auto done = eraseAccount(work);
    done = done ? eraseRows(work, ErasureStep::disown) : done;
    done = done ? eraseRows(work, ErasureStep::destroy) : done;
    done = done ? destroyKey(work) : done;
    // Where words had a key, rows have lost more than what was written over: they become whole again.
    done = done ? eraseRows(work, ErasureStep::destroy) : done;
    done = done ? forgetJournal(work) : done;
    done = done ? finish(work) : done;
    if (done) parts_.log.info("erased", {{"tenant", tenant.toString()}, {"person", due.person.toString()}});
    return done;
}

// From here on nobody withdraws it, and what has begun goes on whatever is written.
Result<bool> Erasures::begin(Work& work) const {
    if (auto may = step("begin"); !may) return may.error();
    const auto joins = parts_.store.joined(work.tenant);
    if (!joins) return joins.error();
    const bool isJoining = std::ranges::any_of(*joins, [&](const JoinedPeople& one) {
        return one.done == 0 && (one.keep == work.person || one.gone == work.person);
    });
    // What is on its way to another name would stay under it.
    if (isJoining) return Error{ErrorCode::busy, "two records of this person are being merged"};
    bool begins = !work.request;
    auto done = parts_.inTurn(work.tenant, [&](TenantService& service) -> Result<void> {
        const auto rank = service.rankOf(work.person);
        if (!rank) return rank.error();
        const bool holdsRole = *rank > schema::Role::employee;
        const auto person = service.find(schema::kEmployee, work.person);
        if (!person) return person.error();
        if (*person) work.address = normalisedEmail((*person)->text(field::kEmployeeEmail)).value_or("");
        const TenantService::Decision decide = [&](Moment& moment) -> Result<std::vector<merge::Operation>> {
            std::vector<merge::Operation> writing;
            const auto row = work.request ? moment.find(schema::kPrivacyRequest, *work.request) : std::nullopt;
            if (!row || !row->alive() || PrivacyRequest::from(*row).isOver()) return writing;
            const PrivacyRequest request = PrivacyRequest::from(*row);
            begins = request.hasBegun || !holdsRole;
            if (request.hasBegun || holdsRole) return writing;
            if (request.askedBy.isNil()) {
                const auto rules = moment.all(schema::kRetentionRule);
                if (!rules) return rules.error();
                const auto now = moment.find(schema::kEmployee, work.person);
                std::int64_t next = 0;
                begins = now && LeftPeopleRule::in(*rules).concerns(*now, parts_.clock.now(), next);
                if (!begins) return std::vector{withdrawalOf(*row)};
            }
            for (const FieldNumber counted : {field::kPrivacyDestroyed, field::kPrivacyKept}) {
                writing.push_back(changeOf(*row, merge::OperationKind::set, counted, std::int64_t{0}));
            }
            return writing;
        };
        if (!work.request) {
            begins = !holdsRole;
        } else if (auto written = service.commit(decide, Uuid{}); !written) {
            return written;
        }
        if (holdsRole && !begins) {
            parts_.log.warning(
                "erasure_waits",
                {{"tenant", work.tenant.toString()}, {"person", work.person.toString()}, {"reason", "holds a role"}});
        }
        return {};
    });
    return done ? Result<bool>(begins) : Result<bool>(done.error());
}

Result<void> Erasures::eraseAccount(const Work& work) const {
    if (auto may = step("account"); !may) return may;
    const AccountEnd ending{parts_.store, parts_.auth, parts_.clock, parts_.entropy};
    auto ended = ending.end(work.tenant, work.person, {}, [&](AccountEventKind kind, const Account& account) {
        AccountEvent event{kind, work.tenant, Uuid{}, work.person};
        event.language = account.language;
        parts_.tell(event);
    });
    if (!ended) return ended;
    if (auto may = step("control"); !may) return may;
    const auto sessions = parts_.store.erase({work.tenant, work.person, Uuid{}, parts_.clock.now()}, work.address);
    if (!sessions) return sessions.error();
    parts_.auth.forget(*sessions);
    return {};
}

Result<void> Erasures::eraseRows(Work& work, ErasureStep which) const {
    for (const schema::Entity& entity : parts_.schema.entities()) {
        std::vector<std::pair<EntityNumber, Uuid>> rows;
        auto found = parts_.inTurn(work.tenant, [&](TenantService& service) -> Result<void> {
            const auto all = service.all(entity.number);
            if (!all) return all.error();
            for (const Record& row : *all) {
                const bool isNamed = domain::isNamedBy(row, work.person);
                if (isNamed && std::ranges::count(work.series, row.id) == 0) work.series.push_back(row.id);
                const bool isTheirs =
                    domain::erased(parts_.schema, row, work.person, which).fate != ErasureFate::none ||
                    (which == ErasureStep::destroy &&
                     domain::withoutCopies(parts_.schema, row, work.series).fate != ErasureFate::none);
                if (isTheirs) rows.emplace_back(row.entity, row.id);
            }
            return {};
        });
        if (!found) return found;
        for (std::size_t at = 0; at < rows.size(); at += kRowsTogether) {
            const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(at + kRowsTogether, rows.size()));
            auto done = eraseSome(work, which, {rows.begin() + static_cast<std::ptrdiff_t>(at), end});
            if (!done) return done;
        }
    }
    return {};
}

Result<void> Erasures::eraseSome(Work& work, ErasureStep which,
                                 const std::vector<std::pair<EntityNumber, Uuid>>& rows) const {
    if (auto may = step(which == ErasureStep::disown ? "disown" : "destroy"); !may) return may;
    return parts_.inTurn(work.tenant, [&](TenantService& service) -> Result<void> {
        const auto request = work.request ? service.find(schema::kPrivacyRequest, *work.request)
                                          : Result<std::optional<Record>>(std::nullopt);
        if (!request) return request.error();
        Count count;
        TenantService::Erasing erasing;
        erasing.rows = rows;
        erasing.anew = [&](const Record& row) -> std::optional<Record> {
            auto becomes = domain::erased(parts_.schema, row, work.person, which);
            if (becomes.fate == ErasureFate::none && which == ErasureStep::destroy) {
                becomes = domain::withoutCopies(parts_.schema, row, work.series);
            }
            if (becomes.fate == ErasureFate::none) return std::nullopt;
            count.add(becomes.fate, parts_.schema.entity(row.entity)->name);
            return std::move(becomes.row);
        };
        erasing.besides = [&]() -> Result<std::vector<merge::Operation>> {
            std::vector<merge::Operation> operations;
            if (*request) Work::addCount(**request, count, operations);
            return operations;
        };
        erasing.note = [&]() -> std::optional<AuditEntry> {
            if (count.kinds.empty()) return std::nullopt;
            return AuditEntry{parts_.clock.now(), Uuid{}, "person.erasing", work.person, count.text()};
        };
        return service.erase(erasing);
    });
}

Result<void> Erasures::destroyKey(const Work& work) const {
    if (auto may = step("key"); !may) return may;
    TenantService::Erasing erasing;
    erasing.words = work.person;
    return parts_.inTurn(work.tenant, [&](TenantService& service) { return service.erase(erasing); });
}

// Before the last step, which is not done again.
Result<void> Erasures::forgetJournal(const Work& work) const {
    if (auto may = step("journal"); !may) return may;
    TenantService::Erasing erasing;
    erasing.isLast = true;
    return parts_.inTurn(work.tenant, [&](TenantService& service) { return service.erase(erasing); });
}

Result<void> Erasures::finish(Work& work) const {
    if (auto may = step("finish"); !may) return may;
    return parts_.inTurn(work.tenant, [&](TenantService& service) -> Result<void> {
        const auto settings = service.all(schema::kTenantSettings);
        if (!settings) return settings.error();
        const auto people = service.all(schema::kEmployee);
        if (!people) return people.error();
        const auto request = work.request ? service.find(schema::kPrivacyRequest, *work.request)
                                          : Result<std::optional<Record>>(std::nullopt);
        if (!request) return request.error();
        const bool isGerman =
            std::ranges::any_of(*settings, [](const Record& row) { return row.number(field::kTenantLanguage) == 1; });
        const std::int64_t now = parts_.clock.now();
        Count count;
        TenantService::Erasing erasing;
        erasing.isLast = true;
        erasing.rows = {{schema::kEmployee, work.person}};
        erasing.anew = [&](const Record& row) -> std::optional<Record> {
            auto becomes = domain::erased(parts_.schema, row, work.person, ErasureStep::pseudonym, isGerman);
            if (becomes.fate == ErasureFate::none) return std::nullopt;
            count.add(becomes.fate, parts_.schema.entity(row.entity)->name);
            return std::move(becomes.row);
        };
        erasing.besides = [&]() -> Result<std::vector<merge::Operation>> {
            std::vector<merge::Operation> operations = handOver(*people, work.person, true);
            if (!*request) return operations;
            Work::addCount(**request, count, operations);
            operations.push_back(changeOf(**request, merge::OperationKind::set, field::kPrivacyState,
                                          static_cast<std::int64_t>(PrivacyState::done)));
            operations.push_back(changeOf(**request, merge::OperationKind::set, field::kPrivacyDone, now));
            return operations;
        };
        erasing.note = [&]() -> std::optional<AuditEntry> {
            return AuditEntry{
                now, Uuid{}, "person.erased", work.person,
                (work.request ? "request=" + work.request->toString() : std::string("again")) + " " + count.text()};
        };
        return service.erase(erasing);
    });
}

}  // namespace aufwind::server
