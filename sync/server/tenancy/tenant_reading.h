// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/tenancy/tenant.h"

/// How the parts of Tenant read outside of a transaction. Internal to this folder.
namespace aufwind::server {

/// The lock, and one moment for all that is read under it.
class Tenant::Reading {
  public:
    explicit Reading(Tenant& tenant) : lock_(tenant.mutex_), tenant_(tenant) {
        tenant_.store_->beginReading();
        if (tenant_.store_->changedElsewhere()) {
            tenant_.forgetAll();
        }
    }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
    ~Reading() {
        tenant_.store_->endReading();
        // What could not be read is not the same as what is not there.
        if (tenant_.store_->error()) {
            tenant_.forgetAll();
        }
    }

  private:
    const std::lock_guard<std::mutex> lock_;
    Tenant& tenant_;
};

}  // namespace aufwind::server
