// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <unordered_map>

/// How many requests with a large body a person has under way, so that one account alone cannot fill the memory. Any
/// thread.
namespace aufwind::server {

class Places {
  public:
    using Place = std::shared_ptr<const void>;

    explicit Places(std::size_t each) : state_(std::make_shared<State>(each)) {}

    /// A place for as long as the answer lives; null where the person has all of theirs.
    std::shared_ptr<const void> take(const Uuid& person) {
        const std::lock_guard lock(state_->mutex);
        std::size_t& taken = state_->taken[person];
        if (taken == state_->each) return nullptr;
        taken += 1;
        return {state_.get(), [state = state_, person](const void*) {
                    state->giveBack(person);
                }};
    }

  private:
    struct State {
        explicit State(std::size_t most) : each(most) {}
        void giveBack(const Uuid& person) {
            const std::lock_guard lock(mutex);
            const auto at = taken.find(person);
            if (--at->second == 0) taken.erase(at);
        }

        const std::size_t each;
        std::mutex mutex;
        std::unordered_map<Uuid, std::size_t> taken;
    };
    std::shared_ptr<State> state_;
};

}  // namespace aufwind::server
