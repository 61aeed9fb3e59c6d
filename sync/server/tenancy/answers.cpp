// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/answers.h"

#include "sync/merge/plant.h"
#include "sync/merge/scopes.h"
#include "sync/protocol/codec.h"
#include "sync/server/tenancy/tombstones.h"
#include "sync/server/tenancy/unit.h"

#include <algorithm>
#include <set>

namespace aufwind::server {
namespace {

constexpr std::size_t kMostResults = 2000;
constexpr std::size_t kSmallestPage = 1024;
constexpr std::size_t kUsualRow = 128;
constexpr std::size_t kPagesAtOnce = 2;
constexpr std::int64_t kAwayMs = 90LL * 24 * 3600 * 1000;
constexpr std::int64_t kSeenEveryMs = 3600LL * 1000;  // a device's last contact is not worth a write each time

Result<void> helloIsSound(const Caller& caller, const wire::Hello& hello) {
    if (hello.protocol() < protocol::kProtocolVersion) {
        return Error{ErrorCode::tooOld, "protocol"};
    }
    if (hello.protocol() > protocol::kProtocolVersion) {
        return Error{ErrorCode::tooNew, "protocol"};
    }
    if (caller.person.isNil() || caller.device.isNil() || hello.device() != caller.device.view()) {
        return Error{ErrorCode::conflict, "device"};
    }
    return {};
}

// It has read what this server has never written: the server was restored from an older copy.
bool isAheadOf(const wire::Hello& hello, std::uint64_t head) {
    return hello.cursor() > head || std::any_of(hello.filling().begin(), hello.filling().end(),
                                                [head](const auto& position) { return position.cursor() > head; });
}

// Their numbers follow each other (mutations.cpp).
bool holdsNumber(const wire::Request& request, std::uint64_t number) {
    return !request.push().empty() && number >= request.push().begin()->number() &&
           number <= request.push().rbegin()->number();
}

void encodePosition(const Reading& reading, wire::Commit& commit) {
    wire::ScopePosition* position = commit.add_filling();
    protocol::encode(reading.scope, reading.epoch, *position->mutable_scope());
    position->set_cursor(reading.position);
}

}  // namespace

struct Answers::Exchange {
    Caller caller;
    const wire::Request& request;
    wire::Response response;
    StoredDevice device;
    bool isNewDevice = false;
    std::vector<HeldScope> held;  ///< what the device holds
    std::vector<Reading> steady;
    std::vector<Reading> filling;
    std::uint64_t cursor = 0;
    bool complete = true;  ///< nothing is left for another page
    bool compared = true;  ///< what is pushed again is what was pushed before

    const wire::Hello& hello() const { return request.hello(); }
};

Answers::Answers(const TenantParts& parts, Mutations& mutations)
    : parts_(parts),
      mutations_(mutations),
      pages_(parts.store, parts.audience),
      newest_(parts.store, parts.audience, parts.facts, parts.cache),
      views_(parts.facts, parts.auditor.log()),
      toldBefore_(parts.writer.head()) {
    reload();
}

void Answers::reload() {
    views_.forget();
    const auto stored = parts_.store.devices();
    if (parts_.store.error()) {
        return;
    }
    auto before = std::move(devices_);
    devices_.clear();
    for (const auto& [id, state] : stored) {
        const auto found = before.find(id);
        const bool isKnown = found != before.end();
        // What a device has said stays true where the transaction was taken back.
        devices_[id] = {state, isKnown ? found->second.told : toldBefore_, 0,
                        std::max(state.confirmed, isKnown ? found->second.confirmed : 0)};
    }
}

bool Answers::wasTold(const Uuid& person, const Uuid& except, std::uint64_t seq) const {
    return std::any_of(devices_.begin(), devices_.end(), [&](const auto& known) {
        return known.first != except && known.second.state.person == person && known.second.told >= seq;
    });
}

void Answers::toldElsewhere(std::uint64_t head) {
    toldBefore_ = std::max(toldBefore_, head);
    for (auto& [id, known] : devices_) {
        known.told = std::max(known.told, head);
    }
}

std::vector<Uuid> Answers::persons() const {
    std::set<Uuid> persons;
    for (const auto& [id, known] : devices_) {
        persons.insert(known.state.person);
    }
    return {persons.begin(), persons.end()};
}

Result<wire::Response> Answers::answer(const Caller& caller, const wire::Request& request) {
    if (auto sound = helloIsSound(caller, request.hello()); !sound) {
        return sound.error();
    }
    Exchange exchange{caller, request, {}, {}, false, {}, {}, {}, 0, true, true};
    exchange.response.set_time(parts_.clock.now());
    exchange.response.set_exchange(request.hello().exchange());
    if (auto met = meetDevice(exchange); !met) {
        return met.error();
    }
    const std::uint16_t oldest = parts_.facts.schema().oldest();
    const bool readsOnly = request.hello().schema() < oldest;
    if (readsOnly) {
        exchange.response.set_oldest_schema(oldest);
        exchange.compared = false;
    }
    const bool isAhead = isAheadOf(request.hello(), parts_.writer.head());
    const bool isUnknown = exchange.isNewDevice && request.hello().cursor() > 0;
    if (isAhead || isUnknown || !findHeld(exchange)) {
        exchange.response.mutable_reset()->set_reason(isAhead ? "ahead" : "unknown");
        exchange.response.set_last_mutation(exchange.device.lastMutation);
        return std::move(exchange.response);
    }
    // What is not stored there yet may have to be told again.
    const std::uint64_t confirmed = request.hello().ahead() ? 0 : confirmedBy(exchange);
    if (!readsOnly || planted(Plant::takeTooOld)) {
        if (auto taken = mutations_.take(caller, request, exchange.device); !taken) {
            return taken.error();
        }
    }
    saveDevice(exchange);
    Known& known = devices_[caller.device];
    known.confirmed = std::max(known.confirmed, confirmed);
    plan(exchange);
    page(exchange);
    results(exchange);
    exchange.response.set_last_mutation(exchange.device.lastMutation);
    known.told = std::max(known.told, parts_.writer.head());
    return std::move(exchange.response);
}

Result<void> Answers::meetDevice(Exchange& exchange) {
    const auto found = devices_.find(exchange.caller.device);
    if (found == devices_.end()) {
        exchange.isNewDevice = true;
        exchange.device.person = exchange.caller.person;
        return {};
    }
    exchange.device = found->second.state;
    if (exchange.device.person != exchange.caller.person) {
        return Error{ErrorCode::conflict, "device"};
    }
    return {};
}

void Answers::saveDevice(const Exchange& exchange) {
    StoredDevice state = exchange.device;
    const std::int64_t now = parts_.clock.now();
    Known& known = devices_[exchange.caller.device];
    known.state.trimmed = state.trimmed;
    const bool isOld = now - known.state.seen > kSeenEveryMs || now < known.state.seen;
    const bool isSame = state.lastMutation == known.state.lastMutation &&
                        exchange.hello().schema() == known.state.schema && !exchange.isNewDevice;
    if (isSame && !isOld) {
        return;
    }
    state.schema = exchange.hello().schema();
    state.seen = now;
    known.state = state;
    parts_.store.putDevice(exchange.caller.device, state);
}

// Nothing, what the person is in now, or what an earlier plan said. Anything else is a device of another history.
bool Answers::findHeld(Exchange& exchange) {
    const std::string& digest = exchange.hello().scopes();
    const Holding& now = parts_.audience.of(exchange.caller.person);
    if (digest == now.digest && !exchange.isNewDevice) {
        exchange.held = now.scopes;
        return true;
    }
    if (digest.empty() || digest == protocol::scopesDigest({})) {
        return true;
    }
    auto planned = parts_.store.plan(exchange.caller.device, digest);
    if (planned) {
        exchange.held = std::move(*planned);
    }
    return planned.has_value();
}

// What had gone by then is of no use to this device any more. Who holds nothing, or has read all that concerns their
// person, is past everything there is.
std::uint64_t Answers::confirmedBy(const Exchange& exchange) {
    const std::uint64_t cursor = exchange.hello().cursor();
    const bool isPast = exchange.held.empty() || cursor >= parts_.audience.headFor(exchange.caller.person);
    std::uint64_t confirmed = isPast ? parts_.writer.head() : cursor;
    for (const wire::ScopePosition& position : exchange.hello().filling()) {
        const auto ref = protocol::decode(position.scope());
        const bool isRead = ref && position.cursor() >= parts_.audience.headOf(ref->first);
        if (position.cursor() != 0 && !isRead && !exchange.held.empty()) {
            confirmed = std::min(confirmed, position.cursor());
        }
    }
    return confirmed;
}

void Answers::storeConfirmed() {
    for (auto& [id, known] : devices_) {
        if (known.confirmed > known.state.confirmed) {
            known.state.confirmed = known.confirmed;
            parts_.store.putConfirmed(id, known.confirmed);
        }
    }
}

std::uint64_t Answers::confirmedByAll() {
    storeConfirmed();
    std::uint64_t lowest = parts_.writer.head();
    const std::int64_t now = parts_.clock.now();
    for (auto& [id, known] : devices_) {
        const bool counts = now - known.state.seen <= kAwayMs && !parts_.audience.of(known.state.person).scopes.empty();
        if (counts && !planted(Plant::collectEarly)) {
            lowest = std::min(lowest, known.confirmed);
        }
    }
    return lowest;
}

// Where something is not told any more that the device has not read, the scope is read from the start again.
void Answers::beginAnew(Exchange& exchange) {
    const Tombstones& tombstones = parts_.tombstones;
    Known& known = devices_[exchange.caller.device];
    const auto again = [&](Reading& reading) {
        protocol::encode(reading.scope, reading.epoch, *exchange.response.mutable_reset()->add_scopes());
        exchange.response.mutable_reset()->set_reason("collected");
        reading.position = 0;
        reading.filling = true;
        reading.isCurrent = false;
    };
    for (Reading& reading : exchange.filling) {
        // Whoever began to read when it was not told any more has missed nothing, wherever they are now.
        const std::uint64_t newest = tombstones.newestIn(reading.scope);
        if (reading.position != 0 && reading.position < newest && known.confirmed < newest) {
            again(reading);
        }
    }
    if (exchange.hello().cursor() < tombstones.upTo() && !planted(Plant::keepScope)) {
        const auto stays = std::stable_partition(
            exchange.steady.begin(), exchange.steady.end(),
            [&](const Reading& steady) { return steady.position >= tombstones.newestIn(steady.scope); });
        std::for_each(stays, exchange.steady.end(), again);
        exchange.filling.insert(exchange.filling.end(), stays, exchange.steady.end());
        exchange.steady.erase(stays, exchange.steady.end());
    }
    // With this answer the device is past all of it, also where it takes many pages, and the server starts meanwhile.
    if (known.state.confirmed < tombstones.upTo()) {
        known.confirmed = std::max(known.confirmed, tombstones.upTo());
        known.state.confirmed = known.confirmed;
        parts_.store.putConfirmed(exchange.caller.device, known.confirmed);
    }
}

// Splits the scopes of now into those the device has complete up to its cursor and those that it must fill.
void Answers::plan(Exchange& exchange) {
    const Holding& now = parts_.audience.of(exchange.caller.person);
    std::unordered_map<Scope, std::uint64_t, ScopeHash> positions;
    for (const wire::ScopePosition& position : exchange.hello().filling()) {
        if (auto ref = protocol::decode(position.scope()); ref && now.epochOf(ref->first) == ref->second) {
            positions[ref->first] = std::min(position.cursor(), parts_.writer.head());
        }
    }
    const bool isCurrent = exchange.hello().cursor() == devices_[exchange.caller.device].complete;
    std::uint64_t rows = 0;
    std::sort(exchange.held.begin(), exchange.held.end());
    for (const auto& [scope, epoch] : now.scopes) {
        const bool holds = std::binary_search(exchange.held.begin(), exchange.held.end(), HeldScope{scope, epoch});
        const auto position = positions.find(scope);
        if (!holds) {
            exchange.filling.push_back({scope, epoch, 0, true, false, true});
            rows += parts_.store.logCount(scope);
        } else if (position != positions.end()) {
            exchange.filling.push_back({scope, epoch, position->second, true, false});
        } else {
            exchange.steady.push_back({scope, epoch, exchange.hello().cursor(), false, isCurrent});
        }
    }
    beginAnew(exchange);
    if (exchange.held == now.scopes) {
        return;
    }
    wire::Plan* plan = exchange.response.mutable_plan();
    for (const auto& [scope, epoch] : now.scopes) {
        protocol::encode(scope, epoch, *plan->add_keep());
    }
    plan->set_rows(rows);
    parts_.store.putPlan(exchange.caller.device, now.digest, now.scopes);
}

void Answers::page(Exchange& exchange) {
    const std::size_t asked =
        exchange.hello().page_bytes() != 0 ? exchange.hello().page_bytes() : protocol::kBatchBytes;
    const std::size_t bytes = std::clamp(asked, kSmallestPage, protocol::kLargestPage);
    wire::Page page;
    const Pages::Filled steady = pages_.fill(exchange.steady, bytes, page);
    exchange.complete = steady.all;
    Known& known = devices_[exchange.caller.device];
    known.complete = 0;
    if (steady.all) {
        exchange.cursor = std::max(exchange.hello().cursor(), parts_.audience.headFor(exchange.caller.person));
        newestFirst(exchange, bytes - std::min(bytes, page.ByteSizeLong()), page);
        const std::size_t used = page.ByteSizeLong();
        exchange.complete =
            used < bytes ? pages_.fill(exchange.filling, bytes - used, page).all : exchange.filling.empty();
        known.complete = exchange.cursor;
    } else {
        const std::uint64_t reached = planted(Plant::skipCursor, 3) ? steady.complete + 1 : steady.complete;
        exchange.cursor = std::max(exchange.hello().cursor(), reached);
    }
    wire::Commit* commit = exchange.response.mutable_commit();
    commit->set_cursor(exchange.cursor);
    commit->set_head(parts_.audience.headFor(exchange.caller.person));
    if (!exchange.complete) {
        for (const Reading& reading : exchange.filling) {
            if (reading.position < parts_.audience.headOf(reading.scope)) {
                encodePosition(reading, *commit);
            }
        }
    }
    commit->set_more(!exchange.complete);
    sayWhatIsThere(exchange);
    Unit rows(parts_.facts, parts_.store, parts_.audience, parts_.cache);
    views_.note(exchange.caller.person, page, parts_.clock.now(), rows);
    if (page.put_size() + page.gone_size() > 0) {
        exchange.response.mutable_page()->Swap(&page);
    }
}

// Only where filling takes more than a few pages; else everything is there at once anyway.
void Answers::newestFirst(Exchange& exchange, std::size_t bytes, wire::Page& page) {
    wire::Plan* plan = exchange.response.has_plan() ? exchange.response.mutable_plan() : nullptr;
    if (plan == nullptr || plan->rows() * kUsualRow <= kPagesAtOnce * bytes) {
        return;
    }
    // They travel again, and count each time.
    plan->set_rows(plan->rows() + newest_.fill(exchange.filling, bytes, page));
}

// Only where the device then holds everything there is; else it has nothing to compare with.
void Answers::sayWhatIsThere(Exchange& exchange) {
    if (!exchange.complete) {
        return;
    }
    const Holding& holding = parts_.audience.of(exchange.caller.person);
    wire::Commit* commit = exchange.response.mutable_commit();
    commit->set_collected(parts_.tombstones.upTo());
    commit->set_digest(parts_.digests.of(holding));
    for (const auto& [scope, epoch] : exchange.hello().digests() ? holding.scopes : std::vector<HeldScope>{}) {
        const merge::ScopeDigest& digest = parts_.digests.of(scope);
        wire::ScopeDigest* to = commit->add_digests();
        protocol::encode(scope, epoch, *to->mutable_scope());
        to->set_rows(digest.rows);
        to->set_hash(digest.hash);
    }
}

// In their order and without a gap, because a device counts the highest it has. The first whose effects are still to
// come holds back those behind it.
void Answers::results(Exchange& exchange) {
    const wire::Hello& hello = exchange.hello();
    std::uint64_t after = hello.last_mutation();
    for (const wire::Mutation& mutation : exchange.request.push()) {
        after = std::min(after, mutation.number() - 1);
    }
    if (after >= exchange.device.lastMutation) {
        return;
    }
    wire::Commit* commit = exchange.response.mutable_commit();
    const auto found = parts_.store.results(exchange.caller.device, after, kMostResults);
    for (const StoredResult& result : found) {
        const bool ready = exchange.complete || planted(Plant::earlyResult) ||
                           std::all_of(result.rows.begin(), result.rows.end(),
                                       [&](const RowName& row) { return isDelivered(exchange, row); });
        if (!ready) {
            return;
        }
        wire::MutationResult* to = commit->add_results();
        to->set_number(result.number);
        to->set_status(result.status);
        to->set_operation(result.operation);
        to->set_seq(result.seq);
        to->set_clamped_by(result.clampedBy);
        if (!exchange.compared || !holdsNumber(exchange.request, result.number)) {
            to->set_of(result.of);
        }
    }
    if (found.size() == kMostResults) {
        commit->set_more(true);
    }
}

bool Answers::isDelivered(const Exchange& exchange, const RowName& name) {
    const auto row = parts_.cache.find(name);
    if (row == nullptr) {
        return true;
    }
    const auto scopes = merge::scopesOf(parts_.facts.schema(), *row);
    const auto in = [&](const Reading& reading) {
        return std::binary_search(scopes.begin(), scopes.end(), reading.scope);
    };
    bool isHeld = false;
    for (const auto* readings : {&exchange.steady, &exchange.filling}) {
        for (const Reading& reading : *readings) {
            if (!in(reading)) {
                continue;
            }
            isHeld = true;
            if (row->seq <= (reading.filling ? reading.position : exchange.cursor)) {
                return true;
            }
        }
    }
    return !isHeld && row->seq <= exchange.cursor;
}

}  // namespace aufwind::server
