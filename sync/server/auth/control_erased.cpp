// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_cells.h"
#include "sync/server/auth/control_store.h"

/// Who was erased, and that nothing else of them is here.
namespace aufwind::server {

using control::Statement;
using control::Whose;

// The first time counts, and the account that there was then.
Result<void> ControlStore::putErased(const ErasedPerson& person) {
    Statement put = database_->use(
        "INSERT INTO erased (tenant, person, at) VALUES (?, ?, ?) ON CONFLICT (tenant, person) DO NOTHING");
    if (auto done = finish(put.bind(person.tenant).bind(person.person).bind(person.at)); !done) return done;
    if (person.account.isNil()) return {};
    Statement note = database_->use("UPDATE erased SET account = ? WHERE tenant = ? AND person = ?");
    return finish(note.bind(person.account).bind(person.tenant).bind(person.person));
}

Result<std::vector<ErasedPerson>> ControlStore::erased(const Uuid& tenant) {
    const Turn turn(*this, Whose::tenant(tenant));
    Statement query = database_->use("SELECT person, account, at FROM erased WHERE tenant = ? ORDER BY at, person");
    query.bind(tenant);
    std::vector<ErasedPerson> all;
    while (query.step()) {
        const Uuid account = Uuid::fromBytes(query.blob(1)).value_or(Uuid{});
        all.push_back({tenant, query.id(0), account, query.number(2)});
    }
    if (query.failed()) return database_->lastError();
    return all;
}

Result<std::vector<Uuid>> ControlStore::erase(const ErasedPerson& person, const std::string& address) {
    const Turn turn(*this, {});
    std::vector<Uuid> ended;
    auto done = atomically([&]() -> Result<void> {
        ErasedPerson noted = person;
        std::string email;
        {
            Statement query = database_->use("SELECT id, email FROM account WHERE tenant = ? AND person = ?");
            if (query.bind(person.tenant).bind(person.person).step()) {
                noted.account = query.id(0);
                email = query.openedWithKey(1, {kEmail, noted.account.view()}, person.tenant);
            }
            if (query.failed()) return database_->lastError();
        }
        if (auto put = putErased(noted); !put) return put;
        std::vector<Uuid> mails;
        {
            Statement query = database_->use("SELECT id, recipient FROM outgoing WHERE tenant = ?");
            query.bind(person.tenant);
            while (query.step()) {
                const Uuid id = query.id(0);
                const std::string to = query.opened(1, {kOutgoingRecipient, id.view()});
                if (!to.empty() && (to == email || to == address)) mails.push_back(id);
            }
            if (query.failed()) return database_->lastError();
        }
        for (const Uuid& mail : mails) {
            if (auto dropped = dropOutgoing(mail); !dropped) return dropped;
        }
        if (!noted.account.isNil()) {
            Statement sessions = database_->use("DELETE FROM session WHERE account = ? RETURNING id");
            auto gone = ids(sessions.bind(noted.account));
            if (!gone) return gone.error();
            ended = std::move(*gone);
            // Devices, codes and the calendar's address go with it.
            Statement account = database_->use("DELETE FROM account WHERE id = ?");
            if (auto removed = finish(account.bind(noted.account)); !removed) return removed;
        }
        static constexpr const char* kFromTheRest[] = {
            "DELETE FROM scim_resource WHERE tenant = ? AND id = ?",
            "DELETE FROM invited WHERE tenant = ? AND person = ?",
            "DELETE FROM attempted WHERE tenant = ? AND person = ?",
        };
        for (const char* sql : kFromTheRest) {
            Statement remove = database_->use(sql);
            if (auto removed = finish(remove.bind(person.tenant).bind(person.person)); !removed) return removed;
        }
        return {};
    });
    return done ? Result<std::vector<Uuid>>(std::move(ended)) : Result<std::vector<Uuid>>(done.error());
}

}  // namespace aufwind::server
