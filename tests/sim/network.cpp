// SPDX-License-Identifier: GPL-3.0-or-later
// What lies between devices and servers, with everything that can go wrong there.
#include "sync/protocol/codec.h"
#include "tests/sim/checks.h"
#include "tests/sim/world.h"

#include <string_view>

namespace aufwind::sim {

std::optional<wire::Request> World::request(Device& device) {
    auto made = device.engine->request(true);
    if (!made || !*made) {
        fail("no request: " + (made ? std::string("nothing to ask") : made.error().detail));
        return std::nullopt;
    }
    if ((*made)->ByteSizeLong() > protocol::kMaximumMessage) {
        fail("inv20: a request that is too large");
        return std::nullopt;
    }
    return std::move(**made);
}

std::optional<wire::Response> World::ask(Device& device, const wire::Request& request, bool serverMayFail) {
    Tenant& tenant = tenants_[device.tenant];
    // Over the wire and back: nothing may hang on what only lives in memory.
    wire::Request arrived;
    arrived.ParseFromString(request.SerializeAsString());
    auto answer = tenant.service->exchange({device.person, device.id}, arrived);
    counts_.exchanges += 1;
    counts_.gone += answer ? static_cast<std::uint64_t>(answer->page().gone_size()) : 0;
    counts_.plans += answer && answer->has_plan() ? 1 : 0;
    if (!answer) {
        if (!serverMayFail || !tenant.disk.failed()) {
            fail(std::string("the server refuses an exchange: ") + name(answer.error().code) + ": " +
                 answer.error().detail);
        }
        return std::nullopt;
    }
    for (const wire::MutationResult& result : answer->commit().results()) {
        const auto [at, fresh] = device.noted.answered.emplace(result.number(), result.status());
        if (!fresh && at->second != result.status()) {
            fail("inv02: the result of a mutation changed when it was repeated");
            return std::nullopt;
        }
        counts_.accepted += fresh && result.status() == 0 ? 1 : 0;
        counts_.refused += fresh && result.status() != 0 ? 1 : 0;
        if (fresh && result.status() != 0) {
            counts_.reasons[name(protocol::codeOf(result.status()))] += 1;
        }
    }
    wire::Response returned;
    returned.ParseFromString(answer->SerializeAsString());
    return returned;
}

bool World::give(Device& device, const wire::Response& response, bool mayFail, bool& again) {
    wire::Response seen = response;
    spoil(device, seen);
    auto received = device.engine->receive(seen);
    if (!received) {
        again = true;
        return (mayFail && device.disk.failed()) || fail(std::string("a response is not taken: ") +
                                                         name(received.error().code) + ": " + received.error().detail);
    }
    again = *received;
    return watchProgress(device);
}

bool World::watchProgress(Device& device) {
    auto status = device.engine->status();
    if (!status) {
        return fail("no status: " + status.error().detail);
    }
    const double planned = static_cast<double>(status->progress.planned);
    const double part = planned > 0 ? static_cast<double>(status->progress.applied) / planned : 1.0;
    // Whole rows are counted: a plan that grows may round by one.
    if (device.wasFilling && status->filling && part + 1.0 / (planned + 1) < device.progress) {
        return fail("inv20: progress runs backwards");
    }
    device.wasFilling = status->filling;
    device.progress = part;
    return true;
}

bool World::exchange(Device& device, const Step& step, Chance& chance) {
    const auto wanted = request(device);
    if (!wanted) {
        return false;
    }
    Tenant& tenant = tenants_[device.tenant];
    if (step.kind == StepKind::dropRequest) {
        return true;
    }
    if (step.kind == StepKind::delay) {
        delayed_.emplace_back(device.index, *wanted);
        return true;
    }
    const bool serverFails = step.kind == StepKind::failServer;
    if (serverFails) {
        tenant.disk.failAfter(chance.below(10), chance.oneIn(2));
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
    if (!answer || step.kind == StepKind::dropAnswer) {
        return failure_.empty();
    }
    const bool dies = step.kind == StepKind::killMidway;
    if (dies || step.kind == StepKind::failReceive) {
        device.disk.failAfter(chance.below(40), dies);
    }
    bool again = false;
    bool given = give(device, *answer, true, again);
    if (dies) {
        close(device);
        given = given && openDevice(device);
        device.wasFilling = false;
    }
    device.disk.heal();
    return given;
}

// Requests that took long: the server has moved on, and nobody listens for the answer.
bool World::deliverDelayed() {
    const auto late = std::move(delayed_);
    delayed_.clear();
    for (const auto& [index, request] : late) {
        (void)ask(devices_[index], request, false);
        if (!failure_.empty()) {
            return false;
        }
    }
    return true;
}

bool World::syncOne(Device& device) {
    for (int round = 0; round < 400; ++round) {
        const auto wanted = request(device);
        const auto answer = wanted ? ask(device, *wanted, false) : std::nullopt;
        bool again = false;
        if (!answer || !give(device, *answer, false, again)) {
            return false;
        }
        auto status = device.engine->status();
        if (!again && status && status->waiting == 0 && !status->filling) {
            return true;
        }
    }
    return fail("inv21: a device does not come to rest");
}

bool World::syncAll() {
    for (int round = 0; round < 20; ++round) {
        const std::uint64_t before = counts_.accepted + counts_.refused;
        for (Device& device : devices_) {
            if (!syncOne(device)) {
                return false;
            }
        }
        if (round > 0 && counts_.accepted + counts_.refused == before) {
            return true;
        }
    }
    return fail("inv21: the devices do not come to rest together");
}

bool World::quiet() {
    if (!deliverDelayed() || !syncAll()) {
        return false;
    }
    const auto wrong = Checks(*this).run();
    return !wrong || fail(*wrong);
}

// Each plant stands for a defect that a real engine or server could have.
void World::spoil(Device& device, wire::Response& response) {
    if (script_.plant.empty() || device.index == 6) {
        return;
    }
    wire::Page* page = response.has_page() ? response.mutable_page() : nullptr;
    const std::string_view plant = script_.plant;
    if (plant == "skip-row" && page != nullptr && page->put_size() > 0 && ++spoilt_ % 7 == 0) {
        page->mutable_put()->RemoveLast();
    } else if (plant == "forget-writer" && response.commit().results_size() > 0 && page != nullptr) {
        page->clear_put();
    } else if (plant == "keep-gone" && page != nullptr) {
        page->clear_gone();
    } else if (plant == "no-drop" && response.has_plan()) {
        response.clear_plan();
    } else if (plant == "lose-refusal") {
        for (wire::MutationResult& result : *response.mutable_commit()->mutable_results()) {
            result.set_status(0);
        }
    } else if (plant == "run-ahead" && response.has_commit() && ++spoilt_ % 5 == 0) {
        response.mutable_commit()->set_cursor(response.commit().cursor() + 3);
    }
}

}  // namespace aufwind::sim
