// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/tenants.h"

#include "sync/server/operator/seed.h"

#include <algorithm>

namespace aufwind::server {
namespace {

constexpr std::size_t kLongestName = 200;
constexpr std::size_t kLongestEmail = 254;

}  // namespace

bool isWorkspaceName(std::string_view name) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return name.size() >= 2 && name.size() <= 63 && name.front() >= 'a' && name.front() <= 'z' &&
           std::ranges::all_of(name, allowed);
}

std::optional<std::string> normalisedEmail(std::string_view email) {
    const std::size_t at = email.find('@');
    const bool isAddress = at != std::string_view::npos && at > 0 && at + 1 < email.size() &&
                           email.find('@', at + 1) == std::string_view::npos && email.size() <= kLongestEmail &&
                           std::ranges::none_of(email, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
    if (!isAddress) return std::nullopt;
    std::string lower(email);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

Result<std::unique_ptr<TenantService>> Tenants::open(const Uuid& tenant, bool durable) const {
    auto info = store_.tenant(tenant);
    if (!info) return info.error();
    if (!*info) return Error{ErrorCode::notFound, "no such tenant"};
    return open(**info, durable);
}

Result<std::unique_ptr<TenantService>> Tenants::open(const TenantInfo& tenant, bool durable) const {
    return openFile(tenant, durable, true);
}

std::string sealedTenantKey(const Key& root, const Uuid& tenant, const Key& key) {
    return seal(deriveKey(root, kSealingPurpose), key.view(), tenant.view());
}

Result<Key> openedTenantKey(const Key& root, const Uuid& tenant, const std::string& sealed) {
    auto plain = unseal(deriveKey(root, kSealingPurpose), sealed, tenant.view());
    if (!plain) return plain.error();
    if (plain->size() != kKeyBytes) return Error{ErrorCode::damaged, "the tenant's key"};
    Key key;
    std::copy(plain->begin(), plain->end(), key.bytes.begin());
    OPENSSL_cleanse(plain->data(), plain->size());
    return key;
}

Result<TenantKeys> tenantKeys(const Key& root, ControlStore& store, const Uuid& id) {
    auto tenant = store.tenant(id);
    if (!tenant) return tenant.error();
    if (!*tenant) return Error{ErrorCode::notFound, "no such tenant"};
    auto key = openedTenantKey(root, id, (*tenant)->sealedKey);
    if (!key) return key.error();
    TenantKeys keys{*key};
    if (!(*tenant)->sealedNext.empty()) {
        auto next = openedTenantKey(root, id, (*tenant)->sealedNext);
        if (!next) return next.error();
        keys.next = *next;
    }
    return keys;
}

Result<TenantOptions> tenantOptions(const Home& home, ControlStore& store, const TenantInfo& tenant, bool mustExist) {
    const auto key = openedTenantKey(home.rootKey(), tenant.id, tenant.sealedKey);
    if (!key) return key.error();
    TenantOptions options;
    options.path = home.tenantDatabase(tenant.id.toString());
    options.postgres = store.place();
    options.key = key->bytes;
    if (!tenant.sealedNext.empty()) {
        auto next = openedTenantKey(home.rootKey(), tenant.id, tenant.sealedNext);
        if (!next) return next.error();
        options.nextKey = *next;
    }
    if (store.isShared()) {
        options.keysAnew = [root = home.rootKey(), &store, id = tenant.id] {
            return tenantKeys(root, store, id);
        };
    }
    options.mustExist = mustExist;
    options.tenant = tenant.id;
    return options;
}

Result<std::unique_ptr<TenantService>> Tenants::openFile(const TenantInfo& tenant, bool durable, bool mustExist) const {
    auto options = tenantOptions(home_, store_, tenant, mustExist);
    if (!options) return options.error();
    options->durable = durable;
    auto service = TenantService::open(*options, schema_, clock_, entropy_);
    OPENSSL_cleanse(options->key.data(), options->key.size());
    return service;
}

Result<TenantInfo> Tenants::create(const std::string& workspace, const std::string& name, bool durable) {
    if (!isWorkspaceName(workspace)) {
        return Error{ErrorCode::invalid,
                     "a workspace is 2 to 63 lower-case letters, digits and hyphens and begins with a letter"};
    }
    if (name.empty() || name.size() > kLongestName) {
        return Error{ErrorCode::invalid, "a tenant's name has 1 to 200 bytes"};
    }
    auto taken = store_.tenant(workspace);
    if (!taken) return taken.error();
    if (*taken) return Error{ErrorCode::conflict, "this workspace exists already"};
    TenantInfo tenant;
    tenant.id = entropy_.uuid(clock_.now());
    tenant.workspace = workspace;
    tenant.name = name;
    tenant.sealedKey = sealedTenantKey(home_.rootKey(), tenant.id, randomKey());
    auto service = openFile(tenant, durable, false);
    if (!service) return service.error();
    Seed seed(schema_);
    seed.row("tenant_settings", entropy_.uuid(clock_.now()), {{"name", name}});
    if (auto done = (*service)->commit(seed.take(), Uuid{}); !done) return done.error();
    // Last, so that a tenant that can be found is whole; a file that nobody finds is only wasted space.
    if (auto added = store_.add(tenant); !added) return added.error();
    return tenant;
}

}  // namespace aufwind::server
