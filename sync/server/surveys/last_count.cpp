// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/last_count.h"

#include <utility>

namespace aufwind::server {

std::shared_ptr<const RoundCount> LastCount::find(const Uuid& tenant, const Uuid& round, std::int64_t now) {
    letGo(now);
    if (!count_ || tenant != tenant_ || round != round_) return nullptr;
    asked_ = now;
    return count_;
}

void LastCount::hold(const Uuid& tenant, const Uuid& round, std::shared_ptr<const RoundCount> count, std::int64_t now) {
    tenant_ = tenant;
    round_ = round;
    count_ = std::move(count);
    asked_ = now;
}

std::optional<LastCount::Memory> LastCount::takeMemory(const Uuid& survey) {
    auto held = std::exchange(memory_, std::nullopt);
    if (held && held->survey != survey) held.reset();
    return held;
}

void LastCount::holdMemory(Memory memory) {
    if (count_) memory_ = std::move(memory);
}

void LastCount::forget(const Uuid& round) {
    if (round != round_) return;
    count_.reset();
    memory_.reset();
}

void LastCount::letGo(std::int64_t now) {
    if (now - asked_ < kCountHeldMs) return;
    count_.reset();
    memory_.reset();
}

}  // namespace aufwind::server
