// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/tenant.h"

#include "sync/merge/plant.h"
#include "sync/protocol/codec.h"
#include "sync/server/access/rights.h"
#include "sync/server/tenancy/consistency.h"
#include "sync/server/tenancy/layout.h"
#include "sync/server/tenancy/open_store.h"
#include "sync/server/tenancy/tenant_reading.h"
#include "sync/server/tenancy/unit.h"

#include <algorithm>
#include <limits>
#include <set>

namespace aufwind::server {
namespace {

// Under the lock that is between servers, so that one of them does it and the others find it done.
Result<void> bringUpToDate(TenantStore& store, const schema::Schema& schema) {
    store.beginReading();
    const std::uint64_t laidOut = store.counter(Counter::laidOut);
    const bool isKnown = !store.error();
    store.endReading();
    if (isKnown && laidOut == schema.version()) {
        return {};
    }
    // What a later version finds rows and members by is not kept by an earlier one.
    if (isKnown && laidOut > schema.version()) {
        return Error{ErrorCode::tooNew, "a newer version laid out the tenant's rows"};
    }
    const Facts facts(schema);
    store.begin();
    auto done = layOut(facts, store);
    if (!done) {
        store.rollback();
        return done;
    }
    return store.commit();
}

}  // namespace

Result<std::unique_ptr<TenantService>> TenantService::open(const TenantOptions& options, const schema::Schema& schema,
                                                           const Clock& clock, Entropy& entropy) {
    auto store = openStore(options, schema);
    if (!store) {
        return store.error();
    }
    if (auto done = bringUpToDate(**store, schema); !done) {
        return done.error();
    }
    auto tenant = std::make_unique<Tenant>(std::move(*store), schema, clock, entropy, options);
    if (auto sound = tenant->readError(); !sound) {
        return sound.error();
    }
    return std::unique_ptr<TenantService>(std::move(tenant));
}

Tenant::Tenant(std::unique_ptr<TenantStore> store, const schema::Schema& schema, const Clock& clock, Entropy& entropy,
               const TenantOptions& options)
    : store_(std::move(store)),
      facts_(schema),
      clock_(clock),
      entropy_(entropy),
      serverClock_(clock, Uuid{}),
      audience_(facts_, *store_),
      digests_(*store_),
      cache_(*store_),
      writer_(facts_, *store_, audience_, digests_, cache_, entropy),
      spans_(facts_, *store_, serverClock_, entropy,
             [this](const Uuid& person, const Uuid& except, std::uint64_t seq) {
                 return answers_.wasTold(person, except, seq);
             }),
      contents_(facts_, *store_, audience_, cache_, clock, options.tenant),
      tombstones_(*store_, digests_, writer_, [this] { return answers_.confirmedByAll(); }),
      auditor_(facts_, *store_, options.tenant),
      parts_{facts_, *store_,     audience_,    digests_, cache_,    writer_,
             spans_, tombstones_, serverClock_, clock_,   contents_, auditor_},
      mutations_(parts_, [this](const Alert& alert) { alerts_.push_back(alert); }),
      answers_((writer_.reload(), tombstones_.reload(), parts_), mutations_) {}

Result<wire::Response> Tenant::exchange(const Caller& caller, const wire::Request& request) {
    std::vector<Exchange> one;
    one.push_back({caller, &request, Error{}});
    exchange(one);
    return std::move(one.front().response);
}

void Tenant::exchange(std::vector<Exchange>& together) {
    News news;
    {
        const std::lock_guard lock(mutex_);
        begin();
        for (Exchange& one : together) {
            store_->mark();
            one.response = answers_.answer(one.caller, *one.request);
            digests_.flush();
            // A request that is refused as a whole has not written anything.
            if (!store_->error() && !cache_.error()) {
                store_->releaseMark();
                continue;
            }
            one.response = store_->error() ? *store_->error() : *cache_.error();
            store_->undoMark();
            forgetAll();
        }
        if (auto done = finish(news); !done) {
            for (Exchange& one : together) {
                one.response = done.error();
            }
        }
    }
    tell(news);
}

Result<wire::ContentState> Tenant::takeContent(const Caller& caller, const wire::ContentSend& sent,
                                               const ContentRules& rules) {
    const std::lock_guard lock(mutex_);
    begin();
    auto state = contents_.take(caller, sent, rules);
    // A refusal is stored too: what did not become what it said is gone.
    auto done = finishContents();
    return done ? std::move(state) : done.error();
}

Result<wire::ContentPart> Tenant::contentPart(const Caller& caller, const wire::ContentFetch& wanted) {
    News news;
    Result<wire::ContentPart> part = Error{};
    {
        const std::lock_guard lock(mutex_);
        begin();
        part = contents_.part(caller, wanted, [&](const Alert& alert) { news.alerts.push_back(alert); });
        if (auto done = finishContents(); !done) {
            part = done.error();
        }
    }
    tell(news);
    return part;
}

Result<std::uint64_t> Tenant::collectContents() {
    const std::lock_guard lock(mutex_);
    begin();
    const std::uint64_t freed = contents_.collect();
    auto done = finishContents();
    return done ? Result<std::uint64_t>(freed) : done.error();
}

Result<void> Tenant::finishContents() {
    if (cache_.error()) {
        const Error error = *cache_.error();
        store_->rollback();
        forgetAll();
        return error;
    }
    auto done = store_->commit();
    if (!done) {
        forgetAll();
    }
    return done;
}

Result<void> Tenant::commit(const std::vector<merge::Operation>& operations, const Uuid& author) {
    return inOneStep([&] {
        auto done = mutations_.commit(operations, author, author);
        digests_.flush();
        return done;
    });
}

Result<void> Tenant::inOneStep(const std::function<Result<void>()>& work) {
    News news;
    Result<void> done;
    {
        const std::lock_guard lock(mutex_);
        begin();
        done = work();
        if (done) {
            done = finish(news);
        } else {
            store_->rollback();
            forgetAll();
        }
    }
    tell(news);
    return done;
}

Result<bool> Tenant::collect() {
    News news;
    Result<void> done;
    bool more = false;
    {
        const std::lock_guard lock(mutex_);
        if (!isStale_ && !isShared_ && !tombstones_.isDue(clock_.now())) {
            return false;
        }
        begin();
        // Another server, or what could be read again only now, may say that it is done.
        if (store_->error() || tombstones_.isDue(clock_.now())) {
            more = tombstones_.step(clock_.now());
            digests_.flush();
        } else {
            // Whoever makes the next pass has to know what was said to this one.
            answers_.storeConfirmed();
        }
        done = finish(news);
    }
    tell(news);
    return done ? Result<bool>(more) : done.error();
}

void Tenant::begin() {
    store_->begin();
    if (isStale_ || store_->changedElsewhere()) {
        forgetAll();
    }
    if (store_->answeredElsewhere()) {
        isShared_ = true;
        answers_.toldElsewhere(writer_.head());
    }
}

Result<void> Tenant::finish(News& news) {
    news.alerts.swap(alerts_);
    if (planted(Plant::loseCommit, 50)) {
        store_->rollback();
        writer_.clearTouched();
        forgetAll();
        return {};
    }
    auto done = store_->commit();
    if (!done) {
        forgetAll();
        return done;
    }
    if (!writer_.scopes().empty()) {
        ++commits_;
        news.head = writer_.head();
        news.persons = touchedPersons();
    }
    writer_.clearTouched();
    return done;
}

// Memory may be ahead of a store that took something back.
void Tenant::forgetAll() {
    audience_.clear();
    digests_.clear();
    cache_.clear();
    writer_.reload();
    tombstones_.reload();
    answers_.reload();
    // What could not be read now is read before the next thing that is decided upon it.
    isStale_ = store_->error().has_value();
}

std::vector<Uuid> Tenant::touchedPersons() {
    std::set<Uuid> persons = writer_.persons();
    for (const Scope& scope : writer_.scopes()) {
        if (scope.kind == schema::ScopeKind::tenant) {
            const auto everybody = answers_.persons();
            persons.insert(everybody.begin(), everybody.end());
        } else if (scope.kind == schema::ScopeKind::person) {
            persons.insert(scope.id);
        } else {
            for (const StoredMember& member : store_->membersOf(scope)) {
                if (member.active() && !planted(Plant::forgetHint)) {
                    persons.insert(member.person);
                }
            }
        }
    }
    return {persons.begin(), persons.end()};
}

void Tenant::tell(const News& news) {
    std::unique_lock lock(listenersMutex_);
    const auto committed = committed_;
    const auto alerted = alerted_;
    lock.unlock();
    if (committed && !news.persons.empty()) {
        committed(news.head, news.persons);
    }
    for (const Alert& alert : news.alerts) {
        if (alerted) {
            alerted(alert);
        }
    }
}

void Tenant::onCommitted(std::function<void(std::uint64_t, const std::vector<Uuid>&)> listener) {
    const std::lock_guard lock(listenersMutex_);
    committed_ = std::move(listener);
}

void Tenant::onAlert(std::function<void(const Alert&)> listener) {
    const std::lock_guard lock(listenersMutex_);
    alerted_ = std::move(listener);
}

Result<void> Tenant::readError() {
    return store_->error() ? Result<void>(*store_->error()) : Result<void>();
}

Result<std::optional<Record>> Tenant::find(EntityNumber entity, const Uuid& id) {
    const Reading reading(*this);
    const auto row = cache_.find({entity, id});
    if (auto sound = readError(); !sound) {
        return sound.error();
    }
    return row != nullptr ? std::optional<Record>(*row) : std::nullopt;
}

Result<std::vector<Record>> Tenant::all(EntityNumber entity) {
    const Reading reading(*this);
    return rowsOf(entity);
}

Result<std::vector<Record>> Tenant::rowsOf(EntityNumber entity) {
    std::vector<Record> rows;
    std::optional<Error> bad;
    store_->rowsOf(entity, [&](std::string_view payload) {
        auto row = protocol::recordFromBytes(payload);
        if (row) {
            rows.push_back(std::move(*row));
        } else {
            bad = row.error();
        }
    });
    auto sound = readError();
    if (bad || !sound) {
        return bad ? *bad : sound.error();
    }
    return rows;
}

std::uint64_t Tenant::headFor(const Uuid& person) {
    const Reading reading(*this);
    return audience_.headFor(person);
}

std::vector<Uuid> Tenant::readersOf(const TextName& text, const std::vector<Uuid>& persons) {
    const Reading reading(*this);
    const schema::Entity* entity = facts_.schema().entity(text.entity);
    const schema::Field* field = entity != nullptr ? entity->field(text.field) : nullptr;
    std::vector<Uuid> readers;
    if (field == nullptr || field->type != schema::Type::collaborativeText) {
        return readers;
    }
    Unit rows(facts_, *store_, audience_, cache_);
    const Record* row = rows.find(text.entity, text.id);
    for (const Uuid& person : persons) {
        if (row != nullptr && row->alive() && isVisible(facts_.schema(), *row, person, rows)) {
            readers.push_back(person);
        }
    }
    if (store_->error() || cache_.error()) {
        forgetAll();
        readers.clear();
    }
    return readers;
}

TenantFigures Tenant::figures() {
    const Reading reading(*this);
    return {writer_.rows(), writer_.head(), commits_, mutations_.accepted() + mutations_.refused(),
            mutations_.refused()};
}

Result<std::vector<Record>> Tenant::projection(const Uuid& person) {
    const Reading reading(*this);
    std::set<std::uint64_t> seqs;
    for (const auto& [scope, epoch] : audience_.of(person).scopes) {
        for (const LogEntry& entry : store_->log(scope, 0, std::numeric_limits<std::int64_t>::max())) {
            if (!entry.gone) {
                seqs.insert(entry.seq);
            }
        }
    }
    std::vector<Record> rows;
    std::string payload;
    for (const std::uint64_t seq : seqs) {
        auto row = store_->rowAt(seq, payload) ? protocol::recordFromBytes(payload)
                                               : Result<Record>(Error{ErrorCode::damaged, "a log without its row"});
        if (!row) {
            return row.error();
        }
        rows.push_back(std::move(*row));
    }
    std::sort(rows.begin(), rows.end(),
              [](const Record& a, const Record& b) { return std::pair(a.entity, a.id) < std::pair(b.entity, b.id); });
    auto sound = readError();
    return sound ? Result<std::vector<Record>>(std::move(rows)) : sound.error();
}

Result<void> Tenant::check() {
    const Reading reading(*this);
    if (auto sound = store_->check(); !sound) {
        return sound;
    }
    auto sound = checkConsistency(facts_.schema(), *store_);
    sound = sound ? contents_.check() : sound;
    return sound ? readError() : sound;
}

}  // namespace aufwind::server
