// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "tests/sim/chance.h"

#include <string>
#include <string_view>

/// A disk that refuses a write, once or from then on.
namespace aufwind::sim {

class Disk : public store::FaultPoint {
  public:
    Result<void> step(std::string_view what) override {
        if (failed_ && dies_) {
            return Error{ErrorCode::io, "the machine is gone"};
        }
        if (armed_ && (only_.empty() || only_ == what) && left_-- == 0) {
            armed_ = false;
            failed_ = true;
            return Error{ErrorCode::diskFull, std::string(what)};
        }
        return {};
    }
    /// `dies`: what follows is refused as well, as if the machine had gone. Mostly one of the first writes, at times
    /// one far behind, or the `last` step of a transaction.
    void failSome(Chance& chance, bool dies, std::string_view last = {}) {
        static const std::vector<std::size_t> kDepths{4, 12, 40, 150, 600};
        only_ = !last.empty() && chance.oneIn(3) ? last : std::string_view();
        left_ = only_.empty() ? chance.below(chance.of(kDepths)) : 0;
        armed_ = true;
        dies_ = dies;
        failed_ = false;
    }
    void heal() {
        armed_ = false;
        dies_ = false;
        failed_ = false;
    }
    bool failed() const { return failed_; }
    bool isGone() const { return failed_ && dies_; }

  private:
    std::size_t left_ = 0;
    std::string_view only_;  ///< the one kind of step that fails; empty is any
    bool armed_ = false;
    bool dies_ = false;
    bool failed_ = false;
};

}  // namespace aufwind::sim
