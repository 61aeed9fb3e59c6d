// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_cells.h"
#include "sync/server/auth/control_store.h"

/// Who may write a company's people and teams from outside, and what they have said of them.
namespace aufwind::server {

using control::Statement;
using control::Whose;

namespace {

// A macro, for a statement is known by its address.
#define AUFWIND_SCIM_TOKEN "SELECT id, tenant, maker, name, hash, since, used FROM scim_token "

ScimToken tokenFrom(const Statement& row) {
    const Uuid id = row.id(0);
    return {id,
            row.id(1),
            row.id(2),
            row.opened(3, {kScimTokenName, id.view()}),
            std::string(row.blob(4)),
            row.number(5),
            row.number(6)};
}

std::string placeOf(const Uuid& tenant, const Uuid& id) {
    return std::string(tenant.view()) + std::string(id.view());
}

}  // namespace

Result<void> ControlStore::putScimToken(const ScimToken& token) {
    Statement insert = database_->use(
        "INSERT INTO scim_token (id, tenant, maker, name, hash, since, used) VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(token.id).bind(token.tenant).bind(token.maker).seal({kScimTokenName, token.id.view()}, token.name);
    return finish(insert.bind(token.hash).bind(token.since).bind(token.used));
}

Result<void> ControlStore::addScimToken(const ScimToken& token, std::size_t most) {
    const Turn turn(*this, Whose::tenant(token.tenant));
    return atomically([&]() -> Result<void> {
        {
            Statement query = database_->use("SELECT count(*) FROM scim_token WHERE tenant = ?");
            if (!query.bind(token.tenant).step()) return database_->lastError();
            if (query.number(0) >= static_cast<std::int64_t>(most)) {
                return Error{ErrorCode::tooLarge, "the company has enough tokens"};
            }
        }
        return putScimToken(token);
    });
}

Result<std::vector<ScimToken>> ControlStore::scimTokens(const Uuid& tenant) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query = database_->use(AUFWIND_SCIM_TOKEN "WHERE tenant = ? ORDER BY since DESC, id DESC");
    query.bind(tenant);
    std::vector<ScimToken> all;
    while (query.step()) all.push_back(tokenFrom(query));
    if (query.failed()) return database_->lastError();
    return all;
}

Result<std::optional<ScimToken>> ControlStore::scimToken(const Uuid& id) {
    const Turn turn(*this, {});
    Statement query = database_->use(AUFWIND_SCIM_TOKEN "WHERE id = ?");
    return one(query.bind(id), tokenFrom);
}

Result<void> ControlStore::noteScimUse(const Uuid& token, std::int64_t now) {
    const Turn turn(*this, {});
    Statement update = database_->use("UPDATE scim_token SET used = ? WHERE id = ?");
    return finish(update.bind(now).bind(token));
}

Result<bool> ControlStore::removeScimToken(const Uuid& tenant, const Uuid& id) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement remove = database_->use("DELETE FROM scim_token WHERE tenant = ? AND id = ? RETURNING id");
    auto removed = ids(remove.bind(tenant).bind(id));
    return removed ? Result<bool>(!removed->empty()) : removed.error();
}

Result<std::vector<ScimResource>> ControlStore::scimResources(const Uuid& tenant) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query =
        database_->use("SELECT id, team, state, user_name, external FROM scim_resource WHERE tenant = ? ORDER BY id");
    query.bind(tenant);
    std::vector<ScimResource> all;
    while (query.step()) {
        const Uuid id = query.id(0);
        const std::string place = placeOf(tenant, id);
        all.push_back({id, query.number(1) != 0, static_cast<ScimResource::State>(query.number(2)),
                       query.opened(3, {kScimUserName, place}),
                       query.openedWithKey(4, {kScimExternal, place}, tenant)});
    }
    if (query.failed()) return database_->lastError();
    return all;
}

Result<void> ControlStore::putScimResource(const Uuid& tenant, const ScimResource& resource) {
    const Turn turn(*this, Whose::tenant(tenant));
    return atomically([&]() -> Result<void> {
        const std::string place = placeOf(tenant, resource.id);
        {
            Statement put = database_->use(
                "INSERT INTO scim_resource (tenant, id, team, state, user_name) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (tenant, id) DO UPDATE SET state = excluded.state, user_name = excluded.user_name,"
                " external = NULL");
            put.bind(tenant).bind(resource.id).bind(resource.isTeam ? 1 : 0).bind(static_cast<int>(resource.state));
            put.seal({kScimUserName, place}, resource.userName);
            if (auto done = finish(put); !done) return done;
        }
        if (resource.externalId.empty()) return {};
        {
            Statement taken =
                database_->use("SELECT id FROM scim_resource WHERE tenant = ? AND team = ? AND external_key = ?");
            taken.bind(tenant).bind(resource.isTeam ? 1 : 0).find(kScimExternal, tenant, resource.externalId);
            auto found = ids(taken);
            if (!found) return found.error();
            if (!found->empty()) return Error{ErrorCode::conflict, "another has this external id"};
        }
        Statement update = database_->use("UPDATE scim_resource SET external = ? WHERE tenant = ? AND id = ?");
        update.sealWithKey({kScimExternal, place}, tenant, resource.externalId);
        return finish(update.bind(tenant).bind(resource.id));
    });
}

Result<void> ControlStore::removeScimResource(const Uuid& tenant, const Uuid& id) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement remove = database_->use("DELETE FROM scim_resource WHERE tenant = ? AND id = ?");
    return finish(remove.bind(tenant).bind(id));
}

}  // namespace aufwind::server
