// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/client.h"

#include <utility>

/// How a question of the window reaches one of the transport's calls on the thread behind, and its answer comes back.
namespace aufwind::desktop {

template <typename T, typename Calls>
void Client::askOf(Calls* (Backstage::*calls)(), Then<T> then, CallOf<T, Calls> call) {
    const auto answer = [this, then = std::move(then)](Result<T> result) {
        data_->later([then, result = std::move(result)] { then(result); });
    };
    if (!online_ || !backstage_) return answer(Error{ErrorCode::offline, "no network"});
    backstage([answer, calls, call = std::move(call)](Backstage& there) {
        Calls* const known = (there.*calls)();
        if (known == nullptr) return answer(Error{ErrorCode::offline, "no session"});
        call(*known, answer);
    });
}

}  // namespace aufwind::desktop
