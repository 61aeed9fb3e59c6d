// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Tenant that goes over to another key.
#include "sync/server/tenancy/tenant.h"

namespace aufwind::server {

// What the store did on the way may have shown it what others have written.
Result<void> Tenant::beginKeyChange(const Key& next) {
    const std::lock_guard lock(mutex_);
    auto done = store_->beginKeyChange(next);
    forgetAll();
    return done;
}

Result<bool> Tenant::continueKeyChange() {
    const std::lock_guard lock(mutex_);
    begin();
    const bool more = store_->resealSome() || contents_.resealSome();
    auto done = finishContents();
    return done ? Result<bool>(more) : done.error();
}

Result<void> Tenant::endKeyChange() {
    const std::lock_guard lock(mutex_);
    auto done = store_->endKeyChange();
    forgetAll();
    return done;
}

}  // namespace aufwind::server
