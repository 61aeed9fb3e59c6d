// SPDX-License-Identifier: GPL-3.0-or-later
// A device's store is put back to a copy of before: what it writes then has numbers that were used.
#include "sync/engine/core.h"
#include "sync/protocol/codec.h"
#include "tests/sim/world.h"

#include <system_error>

namespace aufwind::sim {
namespace {

constexpr std::uint32_t kWholeOutbox = 100'000;

}  // namespace

bool World::copyOrPutBack(Device& device, Chance& chance) {
    std::vector<Device*> copied;
    for (Device& candidate : devices_) {
        if (candidate.copy) {
            copied.push_back(&candidate);
        }
    }
    // Mostly soon, so that what was written since the copy is all that the server knows more.
    const bool isNew = copied.empty() || chance.oneIn(2);
    Device& chosen = isNew ? device : *chance.of(copied);
    const bool isSoon = isNew && !chance.oneIn(3);
    bool again = false;
    if (isNew && (!copyStore(chosen) || !writeSome(chosen, chance) || (isSoon && !exchangeOnce(chosen, again)))) {
        return false;
    }
    return (isNew && !isSoon) || (putBack(chosen) && writeSome(chosen, chance));
}

bool World::writeSome(Device& device, Chance& chance) {
    const Step step{StepKind::edit, static_cast<std::uint32_t>(device.index), 0};
    for (std::size_t left = 1 + chance.below(3); left > 0; --left) {
        if (!edit(device, step, chance, false)) {
            return false;
        }
    }
    return true;
}

bool World::copyStore(Device& device) {
    close(device);
    Device::Copy copy{device.path, device.noted, device.planned};
    copy.path += ".copy";
    std::error_code wrong;
    std::filesystem::copy_file(device.path, copy.path, std::filesystem::copy_options::overwrite_existing, wrong);
    device.copy = std::move(copy);
    return wrong ? fail("a store cannot be copied: " + wrong.message()) : openDevice(device);
}

// What was written since the copy and had not been sent is lost with the store. From here on nothing may be: what waits
// in the copy and what is written now arrives, or is listed as refused.
bool World::putBack(Device& device) {
    device.readBefore = std::max(device.readBefore, device.engine->position().cursor);
    close(device);
    std::error_code wrong;
    for (const char* suffix : {"", "-wal", "-shm"}) {
        std::filesystem::remove(device.path.string() + suffix, wrong);
    }
    std::filesystem::copy_file(device.copy->path, device.path, wrong);
    if (wrong) {
        return fail("a store cannot be put back: " + wrong.message());
    }
    const Noted& before = device.copy->noted;
    device.noted.made = before.made;
    device.noted.tokens = before.tokens;
    device.noted.dropped = before.dropped;
    device.noted.known = before.known;
    device.noted.stamps = before.stamps;
    device.noted.elsewhere = before.elsewhere;
    device.noted.effects.clear();
    std::erase_if(device.noted.answered, [&](const auto& answer) { return !before.made.contains(answer.first); });
    device.planned = device.copy->planned;
    // What it had told the server that it has read, it has not any more: it may have to begin anew.
    device.heard = 0;
    device.wasPutBack = true;
    tenants_[device.tenant].clockWentBack = true;  // what it knew of its clock's error has gone, and its last stamp
    counts_["put back"] += 1;
    return openDevice(device) && noteStamps(device);
}

bool World::noteStamps(Device& device) {
    const auto waiting = device.reader->outbox(0, kWholeOutbox);
    if (!waiting) {
        return fail("the outbox cannot be read: " + waiting.error().detail);
    }
    device.noted.stamps.clear();
    for (const store::OutboxEntry& entry : *waiting) {
        if (const auto mutation = protocol::mutationFromBytes(entry.content)) {
            device.noted.stamps[mutation->stamp] = entry.number;
        }
    }
    return true;
}

// What waits may have other numbers now, or have been judged under one that it was given before the store was put back
// once more; it is told by its stamp.
bool World::followNumbers(Device& device, const wire::Response& response) {
    if (!device.wasPutBack) {
        return true;
    }
    Noted& noted = device.noted;
    const auto rejoins = device.reader->state(engine::kRejoining);
    const bool isReset = response.has_reset() && response.reset().scopes().empty();
    if (rejoins && !*rejoins && !isReset) {
        noted.known = std::max(noted.known, response.last_mutation());
    }
    const auto before = noted.stamps;
    if (!noteStamps(device)) {
        return false;
    }
    std::map<std::uint64_t, std::vector<std::string>> moved;
    std::set<std::uint64_t> numbers;
    for (const auto& [stamp, number] : before) {
        const auto waits = noted.stamps.find(stamp);
        const auto judged = noted.judged.find(stamp);
        if (waits == noted.stamps.end() && judged == noted.judged.end()) {
            return fail("device " + std::to_string(device.index) + ": inv02: mutation " + std::to_string(number) +
                        " is taken for answered, and the server has never judged it");
        }
        const std::uint64_t now = waits != noted.stamps.end() ? waits->second : judged->second;
        if (now == number) {
            continue;
        }
        noted.made.erase(number);
        const auto tokens = noted.tokens.extract(number);
        auto& to = waits != noted.stamps.end() ? moved[now] : noted.elsewhere[now];
        if (tokens) {
            to = tokens.mapped();
        }
    }
    if (rejoins && !*rejoins) {
        moved.merge(noted.elsewhere);
        noted.elsewhere.clear();
    }
    for (const auto& [number, tokens] : moved) {
        numbers.insert(number);
    }
    std::erase_if(moved, [](const auto& one) { return one.second.empty(); });
    noted.made.insert(numbers.begin(), numbers.end());
    noted.tokens.merge(moved);
    counts_["renumbered"] += numbers.size();
    return moved.empty() || fail("device " + std::to_string(device.index) + ": inv02: a number is given twice");
}

bool World::rejoin(Device& device) {
    counts_["used numbers"] += 1;
    const auto rejoined = device.engine->rejoin();
    return rejoined || fail("a device does not rejoin: " + rejoined.error().detail);
}

}  // namespace aufwind::sim
