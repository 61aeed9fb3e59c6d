// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/tenancy/tenant.h"

/// How the parts of Tenant read outside of a transaction and within one. Internal to this folder.
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

/// The rows within a transaction.
class Tenant::Now : public Moment {
  public:
    explicit Now(Tenant& tenant) : tenant_(tenant) {}
    std::optional<Record> find(EntityNumber entity, const Uuid& id) override {
        const auto row = tenant_.cache_.find({entity, id});
        return row != nullptr ? std::optional<Record>(*row) : std::nullopt;
    }
    Result<std::vector<Record>> all(EntityNumber entity) override { return tenant_.rowsOf(entity); }
    std::optional<Record> kept(EntityNumber entity, const Uuid& id) override { return tenant_.readKept(entity, id); }
    std::vector<Record> keptRows(EntityNumber entity, const Uuid& whole) override {
        return tenant_.readKeptRows(entity, whole, Uuid{}, SIZE_MAX, SIZE_MAX);
    }
    std::vector<Record> keptPage(EntityNumber entity, const Uuid& whole, const Uuid& after) override {
        return tenant_.readKeptRows(entity, whole, after, SIZE_MAX, kKeptPageBytes);
    }

  private:
    Tenant& tenant_;
};

}  // namespace aufwind::server
