// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/operator/home.h"
#include "sync/server/tenancy/tenant_service.h"

#include <string>

/// Tenants as the operator handles them: made, opened, listed. Each has a database of its own, or its rows in the
/// PostgreSQL database of the control store, under a random key that lies in the control database, sealed under the
/// root key and bound to the tenant's id.
/// Threads: any, but one creation at a time. Errors: `invalid` names, `conflict` where one is taken.
namespace aufwind::server {

class Tenants {
  public:
    Tenants(const Home& home, ControlStore& store, const schema::Schema& schema, const Clock& clock, Entropy& entropy)
        : home_(home), store_(store), schema_(schema), clock_(clock), entropy_(entropy) {}

    /// `notFound` also where the tenant's file is missing. `durable` is off only for data that can be made again, such
    /// as the demo's.
    Result<std::unique_ptr<TenantService>> open(const Uuid& tenant, bool durable = true) const;
    Result<std::unique_ptr<TenantService>> open(const TenantInfo& tenant, bool durable = true) const;
    /// The new tenant holds nothing but its settings.
    Result<TenantInfo> create(const std::string& workspace, const std::string& name, bool durable = true);

  private:
    Result<std::unique_ptr<TenantService>> openFile(const TenantInfo& tenant, bool durable, bool mustExist) const;

    const Home& home_;
    ControlStore& store_;
    const schema::Schema& schema_;
    const Clock& clock_;
    Entropy& entropy_;
};

/// How the tenant's store is opened, with its key. The caller wipes the key.
Result<TenantOptions> tenantOptions(const Home& home, ControlStore& store, const TenantInfo& tenant, bool mustExist);

/// The tenant's keys as the control database has them at this moment.
Result<TenantKeys> tenantKeys(const Key& root, ControlStore& store, const Uuid& tenant);

/// Derives the key that seals the tenants' keys from the root key. Part of the format.
inline constexpr std::string_view kSealingPurpose = "aufwind tenant keys 1";
/// A tenant's key, sealed under this root; and back, which is `wrongKey` under another.
std::string sealedTenantKey(const Key& root, const Uuid& tenant, const Key& key);
Result<Key> openedTenantKey(const Key& root, const Uuid& tenant, const std::string& sealed);

/// 2 to 63 lower-case letters, digits and hyphens, beginning with a letter.
bool isWorkspaceName(std::string_view name);
/// Lower case for ASCII, as accounts are compared. Nothing where it is no address.
std::optional<std::string> normalisedEmail(std::string_view email);

}  // namespace aufwind::server
