// SPDX-License-Identifier: GPL-3.0-or-later
// What lies between devices and servers, with everything that can go wrong there.
#include "sync/protocol/codec.h"
#include "tests/sim/checks.h"
#include "tests/sim/witness.h"

#include <algorithm>

namespace aufwind::sim {
namespace {

constexpr std::uint32_t kSmallestPage = 1024;

std::string numbered(const Device& device) {
    return "device " + std::to_string(device.index) + ": ";
}

}  // namespace

// A page of a kilobyte holds a handful of rows, so that whatever takes several pages is met all the time.
void World::choosePages(Device& device, Chance& chance) {
    static const std::vector<std::uint32_t> kSizes{kSmallestPage, kSmallestPage, 4096, protocol::kBatchBytes};
    device.pageBytes = isBulky_ ? static_cast<std::uint32_t>(protocol::kBatchBytes) : chance.of(kSizes);
}

std::optional<wire::Request> World::request(Device& device) {
    // As somebody who has no hint: what waits must be reason enough.
    auto made = device.engine->request(false);
    if (made && !*made) {
        const auto waiting = device.reader->outboxCount();
        if (!waiting || (*waiting != 0 && !device.engine->status().valueOr({}).readOnly)) {
            fail(numbered(device) + "inv21: something waits, and nothing would send it");
            return std::nullopt;
        }
        made = device.engine->request(true);
    }
    if (!made || !*made) {
        fail("no request: " + (made ? std::string("nothing to ask") : made.error().detail));
        return std::nullopt;
    }
    return checked(device, std::move(**made));
}

std::optional<wire::Request> World::checked(Device& device, wire::Request request) {
    if (!device.planned.empty() && request.hello().scopes() != device.planned) {
        fail(numbered(device) + "inv10: holds other scopes than were planned, or in other epochs");
        return std::nullopt;
    }
    request.mutable_hello()->set_page_bytes(device.pageBytes);
    std::size_t operations = 0;
    std::size_t bytes = 0;
    for (const wire::Mutation& mutation : request.push()) {
        operations += static_cast<std::size_t>(mutation.operations_size());
        bytes += mutation.ByteSizeLong();
    }
    const bool full = operations > protocol::kMaximumOperations || bytes > protocol::kBatchBytes;
    // One that is larger by itself travels alone.
    if ((full && request.push_size() > 1) || request.ByteSizeLong() > protocol::kMaximumMessage) {
        fail(numbered(device) + "inv20: a request of " + std::to_string(operations) + " operations and " +
             std::to_string(bytes) + " bytes");
        return std::nullopt;
    }
    counts_["batches"] += full ? 1 : 0;
    return request;
}

// What a device asks for while it still has this answer to store.
std::optional<wire::Response> World::askAhead(Device& device, const wire::Response& answer) {
    auto made = device.engine->requestAhead(answer);
    if (!made) {
        fail("no request ahead: " + made.error().detail);
        return std::nullopt;
    }
    const auto wanted = *made ? checked(device, std::move(**made)) : std::nullopt;
    return wanted ? ask(device, *wanted, false) : std::nullopt;
}

bool World::isBounded(const wire::Request& request, const wire::Response& answer) {
    std::size_t bytes = 0;
    for (const wire::Put& put : answer.page().put()) {
        bytes += put.row().ByteSizeLong();
    }
    // One row that is larger by itself travels alone.
    const bool fits = bytes <= request.hello().page_bytes() || answer.page().put_size() == 1;
    return (fits && answer.ByteSizeLong() <= protocol::kMaximumMessage) ||
           fail("inv20: a page of " + std::to_string(bytes) + " bytes for " +
                std::to_string(request.hello().page_bytes()));
}

std::optional<wire::Response> World::ask(Device& device, const wire::Request& request, bool serverMayFail) {
    Tenant& tenant = tenants_[device.tenant];
    // Over the wire and back: nothing may hang on what only lives in memory.
    wire::Request arrived;
    arrived.ParseFromString(request.SerializeAsString());
    Witness witness(tenant, device, request);
    const std::uint64_t judged = std::max(tenant.judged[device.index], request.hello().last_mutation());
    if (tenant.twin) {
        std::swap(tenant.service, tenant.twin);
    }
    auto answer = tenant.service->exchange({device.person, device.id, true}, arrived);
    tenant.latest = std::max(tenant.latest, tenant.clock->now());
    counts_["exchanges"] += 1;
    usesNumbersAgain_ = !answer && device.wasPutBack && answer.error() == Error{ErrorCode::conflict, "history"};
    if (usesNumbersAgain_) {
        return std::nullopt;
    }
    if (!answer) {
        if (!serverMayFail || !tenant.disk.failed()) {
            const bool again = std::any_of(request.push().begin(), request.push().end(), [&](const auto& mutation) {
                return device.noted.effects.contains(mutation.number());
            });
            fail(std::string(again ? "inv02: a repeated request is refused" : "the server refuses an exchange") + ": " +
                 name(answer.error().code) + ": " + answer.error().detail);
        }
        return std::nullopt;
    }
    for (const wire::Mutation& mutation : request.push()) {
        const auto stamp = protocol::decode(mutation.stamp());
        if (stamp && mutation.number() > judged && mutation.number() <= answer->last_mutation()) {
            device.noted.judged[*stamp] = mutation.number();
        }
    }
    if (!isBounded(request, *answer) || !noteAnswer(device, request, *answer)) {
        return std::nullopt;
    }
    if (const auto wrong = witness.compare(*answer)) {
        fail(numbered(device) + *wrong);
        return std::nullopt;
    }
    wire::Response returned;
    returned.ParseFromString(answer->SerializeAsString());
    return returned;
}

bool World::noteAnswer(Device& device, const wire::Request& request, const wire::Response& answer) {
    counts_["gone"] += static_cast<std::uint64_t>(answer.page().gone_size());
    counts_["plans"] += answer.has_plan() ? 1 : 0;
    counts_["resets"] += answer.has_reset() ? 1 : 0;
    counts_["more"] += answer.commit().more() ? 1 : 0;
    for (const wire::MutationResult& result : answer.commit().results()) {
        const auto [at, fresh] = device.noted.answered.emplace(result.number(), result.status());
        if (!fresh && at->second != result.status()) {
            return fail("inv02: the result of a mutation changed when it was repeated");
        }
        counts_["accepted"] += fresh && result.status() == 0 ? 1 : 0;
        counts_["refused"] += fresh && result.status() != 0 ? 1 : 0;
        if (fresh && result.status() != 0) {
            counts_["refused: " + std::string(name(protocol::codeOf(result.status())))] += 1;
        }
    }
    const bool isWholeReset = answer.has_reset() && answer.reset().scopes().empty();
    if (isWholeReset || request.push().empty()) {
        return true;
    }
    if (tenants_[device.tenant].takesLaterOnly && !device.isLater) {
        const auto judged = std::max(tenants_[device.tenant].judged[device.index], request.hello().last_mutation());
        return answer.last_mutation() <= judged ||
               fail(numbered(device) + "inv18: a program below the oldest schema is taken");
    }
    const wire::Mutation& last = request.push(request.push_size() - 1);
    if (answer.last_mutation() < last.number()) {
        return fail(numbered(device) + "inv03: mutation " + std::to_string(answer.last_mutation() + 1) +
                    " holds up those behind it");
    }
    for (const wire::Mutation& mutation : request.push()) {
        if (device.noted.effects.contains(mutation.number())) {
            continue;
        }
        auto& rows = device.noted.effects[mutation.number()];
        for (const wire::Operation& operation : mutation.operations()) {
            const RowKey key{static_cast<EntityNumber>(operation.entity()),
                             Uuid::fromBytes(operation.id()).value_or(Uuid{})};
            auto row = tenants_[device.tenant].service->find(key.entity, key.id);
            if (row && *row) {
                rows[key] = (*row)->seq;
            }
        }
    }
    return true;
}

bool World::give(Device& device, const wire::Response& response, bool mayFail, bool& again) {
    std::string before;
    std::uint64_t cursor = 0;
    if (mayFail) {
        before = device.engine->digest().valueOr("");
        cursor = device.engine->position().cursor;
    }
    if (!beginsAnewRightly(device, response)) {
        return false;
    }
    auto received = device.engine->receive(response);
    if (!received) {
        again = true;
        const bool faulty = mayFail && device.disk.failed();
        if (!faulty) {
            return fail(std::string("a response is not taken: ") + name(received.error().code) + ": " +
                        received.error().detail);
        }
        const bool gone = device.disk.isGone();
        device.disk.heal();
        if (gone) {
            close(device);
        }
        return (!gone || openDevice(device)) &&
               ((device.engine->digest().valueOr("?") == before && device.engine->position().cursor == cursor) ||
                fail(numbered(device) + "inv06: a response that the disk refused has left something"));
    }
    again = *received;
    notePlan(device, response);
    device.heard = clock_.now();
    device.wasFilling = device.wasFilling && !response.has_reset();
    return followNumbers(device, response) && effectsCame(device, response) && watchProgress(device, response) &&
           showsWhatWaits(device);
}

// From here on the device says that it holds just what was planned; after a reset, nothing.
void World::notePlan(Device& device, const wire::Response& response) {
    if (response.has_reset() && response.reset().scopes().empty()) {
        device.planned.clear();
    }
    if (!response.has_plan()) {
        return;
    }
    std::vector<std::pair<Scope, std::uint64_t>> scopes;
    for (const wire::ScopeRef& ref : response.plan().keep()) {
        if (const auto decoded = protocol::decode(ref)) {
            scopes.push_back(*decoded);
        }
    }
    device.planned = protocol::scopesDigest(std::move(scopes));
}

// A result never comes before its effects, for as far as its writer may see them.
bool World::effectsCame(Device& device, const wire::Response& response) {
    for (const wire::MutationResult& result : response.commit().results()) {
        const auto noted = device.noted.effects.find(result.number());
        if (result.status() != 0 || noted == device.noted.effects.end()) {
            continue;
        }
        for (const auto& [key, seq] : noted->second) {
            auto held = device.reader->base(key.entity, key.id);
            if (held && !*held) {
                held = device.reader->find(key.entity, key.id);
            }
            if (held && *held && (*held)->seq >= seq) {
                continue;
            }
            const auto shown = tenants_[device.tenant].service->projection(device.person);
            const bool sees = shown && std::any_of(shown->begin(), shown->end(), [&key_ = key](const Record& row) {
                                  return engine::keyOf(row) == key_;
                              });
            if (sees) {
                return fail(numbered(device) + "inv03: the result of mutation " + std::to_string(result.number()) +
                            " came before its effects");
            }
        }
        device.noted.effects.erase(noted);
    }
    return true;
}

bool World::watchProgress(Device& device, const wire::Response& response) {
    if (response.commit().filling_size() == 0) {
        device.wasFilling = response.has_reset();
        device.progress = 0;
        return true;
    }
    const engine::Progress progress = device.engine->position().progress;
    const double planned = static_cast<double>(progress.planned);
    const double part = planned > 0 ? static_cast<double>(progress.applied) / planned : 0.0;
    // Whole rows are counted: a plan that grows may round by one.
    if (device.wasFilling && part + 1.0 / (planned + 1) < device.progress) {
        return fail(numbered(device) + "inv20: progress runs backwards");
    }
    counts_["fills of several pages"] += device.wasFilling ? 1 : 0;
    device.wasFilling = true;
    device.progress = part;
    return true;
}

bool World::exchange(Device& device, const Step& step, Chance& chance) {
    choosePages(device, chance);
    if (chance.oneIn(4) && !deliverDelayed(1, chance)) {
        return false;
    }
    const auto wanted = request(device);
    if (!wanted) {
        return false;
    }
    Tenant& tenant = tenants_[device.tenant];
    if (step.kind == StepKind::dropRequest) {
        return true;
    }
    if (step.kind == StepKind::delay) {
        delayed_.push_back({device.index, device.runs, *wanted});
        return true;
    }
    const bool serverFails = step.kind == StepKind::failServer;
    if (serverFails) {
        tenant.disk.failSome(chance, chance.oneIn(2), "commit");
    }
    auto answer = ask(device, *wanted, serverFails);
    if (step.kind == StepKind::repeat && answer) {
        const auto first = answer;
        answer = ask(device, *wanted, false);
        answer = chance.oneIn(2) ? first : answer;
    }
    if (serverFails) {
        tenant.service.reset();
        tenant.disk.heal();
        if (!openServer(tenant)) {
            return false;
        }
    }
    if (usesNumbersAgain_ && step.kind != StepKind::dropAnswer) {
        return rejoin(device);
    }
    if (!answer || step.kind == StepKind::dropAnswer) {
        return failure_.empty();
    }
    if (step.kind == StepKind::lateAnswer) {
        late_.emplace_back(device.index, *answer);
        return true;
    }
    if (chance.oneIn(2) && !deliverLate(device, chance)) {
        return false;
    }
    return receive(device, *answer, step.kind, chance);
}

bool World::receive(Device& device, const wire::Response& answer, StepKind kind, Chance& chance) {
    const auto ahead = chance.oneIn(2) ? askAhead(device, answer) : std::nullopt;
    if (!failure_.empty()) {
        return false;
    }
    const bool dies = kind == StepKind::killMidway;
    const bool fails = dies || kind == StepKind::failReceive;
    if (fails) {
        device.disk.failSome(chance, dies);
    }
    bool again = false;
    const std::uint64_t run = device.runs;
    bool given = give(device, answer, fails, again);
    if (dies && given) {
        close(device);
        given = openDevice(device);
    }
    device.disk.heal();
    if (!given || !ahead || run != device.runs) {
        return given;
    }
    counts_["asked ahead in vain"] += again ? 1 : 0;
    // Worth nothing where the first was not stored, or left the device anywhere else.
    if (again) {
        late_.emplace_back(device.index, *ahead);
        return true;
    }
    return give(device, *ahead, false, again);
}

// Requests that took long: the server has moved on, and the device too.
bool World::deliverDelayed(std::size_t most, Chance& chance) {
    for (; most > 0 && !delayed_.empty(); --most) {
        const auto at = delayed_.begin() + static_cast<std::ptrdiff_t>(chance.below(delayed_.size()));
        const Delayed delayed = std::move(*at);
        delayed_.erase(at);
        Device& device = devices_[delayed.device];
        auto answer = ask(device, delayed.request, false);
        if (!failure_.empty()) {
            return false;
        }
        // Whoever asked may have ended since.
        if (answer && delayed.run == device.runs) {
            late_.emplace_back(device.index, std::move(*answer));
        }
    }
    return true;
}

// An answer to a request that the device has given up, while it waits for another.
bool World::deliverLate(Device& device, Chance& chance) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < late_.size(); ++i) {
        if (late_[i].first == device.index) {
            found.push_back(i);
        }
    }
    if (found.empty()) {
        return true;
    }
    const auto at = late_.begin() + static_cast<std::ptrdiff_t>(chance.of(found));
    const wire::Response answer = std::move(at->second);
    late_.erase(at);
    counts_["late answers"] += 1;
    const auto received = device.engine->receive(answer);
    return received || fail(numbered(device) + "a late answer is not taken: " + received.error().detail);
}

bool World::exchangeOnce(Device& device, bool& again) {
    const auto wanted = request(device);
    auto answer = wanted ? ask(device, *wanted, false) : std::nullopt;
    if (wanted && usesNumbersAgain_) {
        again = true;
        return rejoin(device);
    }
    while (answer) {
        auto ahead = counts_["exchanges"] % 3 != 0 ? askAhead(device, *answer) : std::nullopt;
        if (!failure_.empty() || !give(device, *answer, false, again)) {
            return false;
        }
        counts_["asked ahead"] += ahead ? 1 : 0;
        answer = again ? std::nullopt : std::move(ahead);
    }
    if (!failure_.empty() || !wanted) {
        return false;
    }
    const auto waiting = device.reader->outboxCount();
    again = again || !waiting || *waiting != 0 || device.wasFilling;
    return true;
}

bool World::syncOne(Device& device) {
    for (int round = 0; round < 2000; ++round) {
        bool again = false;
        if (!exchangeOnce(device, again)) {
            return false;
        }
        if (!again) {
            return true;
        }
    }
    return fail(numbered(device) + "inv21: does not come to rest");
}

// In turns, so that what one sends reaches the others in the middle of what they read.
bool World::syncAll() {
    std::vector<bool> rests(devices_.size(), false);
    for (int round = 0; round < 4000; ++round) {
        const std::uint64_t before = counts_["accepted"] + counts_["refused"];
        for (Device& device : devices_) {
            bool again = false;
            if (rests[device.index]) {
                continue;
            }
            if (!exchangeOnce(device, again)) {
                return false;
            }
            rests[device.index] = !again;
        }
        if (counts_["accepted"] + counts_["refused"] != before) {
            rests.assign(devices_.size(), false);
        } else if (std::find(rests.begin(), rests.end(), false) == rests.end()) {
            return true;
        }
    }
    return fail("inv21: the devices do not come to rest together");
}

bool World::quiet(Chance& chance) {
    for (Device& device : devices_) {
        choosePages(device, chance);
    }
    if (!deliverDelayed(delayed_.size(), chance) || !syncAll()) {
        return false;
    }
    const auto wrong = Checks(*this, chance).run();
    return !wrong || fail(*wrong);
}

}  // namespace aufwind::sim
