// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <memory>
#include <string>

/// A layer between SQLite and the system that asks a FaultPoint before each write, sync, truncation and deletion of
/// the store's files, so that a test can fail or kill the process at exactly the nth.
///
/// Thread rule: made and destroyed where no connection uses it; the calls in between come on the connection's thread.
namespace aufwind::store {

class FaultVfs {
  public:
    explicit FaultVfs(FaultPoint& faults);
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;
    ~FaultVfs();

    /// To be named when opening.
    const std::string& name() const;

  private:
    struct Body;
    std::unique_ptr<Body> body_;
};

}  // namespace aufwind::store
