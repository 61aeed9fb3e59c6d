// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/change_keys.h"

#include "sync/server/auth/second_factor.h"
#include "sync/server/operator/certificate.h"
#include "sync/server/operator/control.h"
#include "sync/server/operator/tenants.h"
#include "sync/server/sso/sso_service.h"

#include <algorithm>

namespace aufwind::server {
namespace {

constexpr std::size_t kLargestPem = 1 << 16;

Result<TenantControl> carriedOver(TenantControl all, const Key& from, const Key& to) {
    if (!all.tenant.sealedNext.empty()) {
        return Error{ErrorCode::conflict, "the change of the key of " + all.tenant.workspace +
                                              " is not over; finish it first: aufwindd tenant rotate-key"};
    }
    auto key = openedTenantKey(from, all.tenant.id, all.tenant.sealedKey);
    if (!key) return key.error();
    all.tenant.sealedKey = sealedTenantKey(to, all.tenant.id, *key);
    for (Account& account : all.accounts) {
        auto now = SecondFactor::carriedSecret(account, account.secondFactor, from, to);
        auto next = SecondFactor::carriedSecret(account, account.secondFactorNew, from, to);
        if (!now) return now.error();
        if (!next) return next.error();
        account.secondFactor = std::move(*now);
        account.secondFactorNew = std::move(*next);
    }
    for (auto& [account, hash] : all.recoveryCodes) hash = SecondFactor::carriedHash(account, hash, to);
    std::ranges::sort(all.recoveryCodes);
    if (all.sso) {
        auto secret = SsoService::carriedSecret(all.tenant.id, all.sso->sealedSecret, from, to);
        if (!secret) return secret.error();
        all.sso->sealedSecret = std::move(*secret);
    }
    return all;
}

Error needsToBeAlone(const Home& home) {
    const std::string why =
        home.isOfBefore()
            ? "this directory is of an earlier version, in which the master key was the root of all others;"
              " the first change needs the server to be stopped"
            : "with another root everything is sealed anew, which needs the server to be stopped";
    return {ErrorCode::busy, why + ". Stop it, try again, and start it"};
}

class Change {
  public:
    Change(const Home& home, const KeyChange& change) : home_(home), change_(change) {}

    Result<std::uint64_t> run(bool withRoot) {
        auto master = newMaster();
        if (!master) return master.error();
        Root root = home_.root();
        root.generation += 1;
        if (withRoot) {
            root.former.push_back(root.key);
            root.key = randomKey();
            if (auto prepared = prepare(root.key); !prepared) return prepared.error();
        }
        const bool keepsKey = !change_.source.isElsewhere();
        auto done = step("master key");
        if (done && keepsKey) done = writeFile(waitingMasterKey(home_), master->view(), true);
        done = done ? step("root") : done;
        done = done ? writeFile(home_.rootKeyFile(), sealedRoot(*master, root), true) : done;
        if (!done) return done.error();
        // It counts from here on, and whoever opens the directory next would finish the rest.
        done = step("settle");
        if (done && withRoot) done = settle(root.key);
        done = done ? step("settle master key") : done;
        if (done && keepsKey) done = renameFile(waitingMasterKey(home_), home_.masterKeyFile());
        return done ? Result<std::uint64_t>(root.generation) : done.error();
    }

  private:
    Result<void> step(std::string_view what) const { return change_.faults ? change_.faults(what) : Result<void>(); }

    Result<Key> newMaster() const {
        if (!change_.fresh.isElsewhere() && change_.source.isElsewhere()) {
            return Error{
                ErrorCode::invalid,
                "the master key does not lie in the directory, so say where the new one is: --new-key-command, "
                "AUFWIND_NEW_MASTER_KEY_FILE or AUFWIND_NEW_MASTER_KEY"};
        }
        auto master = change_.fresh.isElsewhere() ? keyFrom(change_.fresh, {}) : Result<Key>(randomKey());
        const bool isTheOld = master && (home_.isOfBefore() ? master->bytes == home_.rootKey().bytes
                                                            : openRoot(*master, home_.sealedRoot()).ok());
        if (isTheOld) return Error{ErrorCode::invalid, "the new master key is the one of today"};
        return master;
    }

    /// Everything that hangs on the root, beside what is there.
    Result<void> prepare(const Key& root) const {
        for (const auto& file : {home_.authorityKey(), home_.certificateKey()}) {
            auto pem = readFile(file, kLargestPem);
            if (!pem) return pem.error();
            auto carried = keyUnder(*pem, home_.certificatePassphrase(), Home::passphraseUnder(root));
            if (!carried) return carried.error();
            auto done = step("certificate key");
            done = done ? writeFile(preparedFor(root, file), *carried, true) : done;
            if (!done) return done;
        }
        if (auto may = step("control database"); !may) return may;
        auto before = openControl(home_, {});
        if (!before) return before.error();
        auto after = ControlStore::create(preparedFor(root, home_.controlDatabase()), deriveKey(root, kControlPurpose));
        if (!after) return after.error();
        auto tenants = (*before)->tenants();
        if (!tenants) return tenants.error();
        for (const TenantInfo& tenant : *tenants) {
            if (auto may = step("tenant"); !may) return may;
            auto all = (*before)->takeAlong(tenant);
            auto carried =
                all ? carriedOver(std::move(*all), home_.rootKey(), root) : Result<TenantControl>(all.error());
            auto settled = carried ? (*after)->settle(*carried) : Result<void>(carried.error());
            auto copy = settled ? (*after)->takeAlong(carried->tenant) : Result<TenantControl>(settled.error());
            if (!copy) return copy.error();
            if (copy->digest() != carried->digest()) {
                return Error{ErrorCode::damaged, "the copy of the accounts is not the same; nothing was changed"};
            }
        }
        return (*after)->check();
    }

    Result<void> settle(const Key& root) const {
        Result<void> done;
        for (const auto& file : {home_.authorityKey(), home_.certificateKey(), home_.controlDatabase()}) {
            std::error_code ignored;
            for (const char* end : {"-wal", "-shm"}) std::filesystem::remove(file.string() + end, ignored);
            done = done ? renameFile(preparedFor(root, file), file) : done;
            done = done ? step("settled") : done;
        }
        return done;
    }

    const Home& home_;
    const KeyChange& change_;
};

/// What a change that was ended before it counted has left behind.
void clear(const Home& home) {
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(home.path(), failure)) {
        const std::string name = entry.path().filename().string();
        for (const auto& file : {home.authorityKey(), home.certificateKey(), home.controlDatabase()}) {
            std::error_code ignored;
            const bool isPrepared = name.starts_with(file.filename().string() + ".");
            if (isPrepared && !name.starts_with(preparedFor(home.rootKey(), file).filename().string())) {
                std::filesystem::remove(entry.path(), ignored);
            }
        }
    }
}

}  // namespace

Result<std::uint64_t> changeKeys(const std::filesystem::path& directory, const KeyChange& change) {
    auto home = Home::open(directory, change.source, Lock::none);
    if (!home) return home.error();
    auto lock = FileLock::take(keysLock(directory), FileLock::How::alone);
    if (!lock) {
        return lock.error().code == ErrorCode::busy
                   ? Error{ErrorCode::busy, "somebody else changes keys in " + directory.string()}
                   : lock.error();
    }
    const bool withRoot = change.withRoot || home->isOfBefore();
    std::optional<FileLock> alone;
    if (withRoot) {
        auto taken = FileLock::take(directory / "lock", FileLock::How::alone);
        if (!taken) return taken.error().code == ErrorCode::busy ? needsToBeAlone(*home) : taken.error();
        alone.emplace(std::move(*taken));
        clear(*home);
    }
    // Somebody may have been quicker, between the reading and the lock.
    const auto now = readFile(home->rootKeyFile(), kLargestRootFile);
    if (home->isOfBefore() ? now.ok() : !now || *now != home->sealedRoot()) {
        return Error{ErrorCode::busy, "somebody else has just changed the keys"};
    }
    auto done = Change(*home, change).run(withRoot);
    if (!done && withRoot) {
        const auto after = readFile(home->rootKeyFile(), kLargestRootFile);
        if (home->isOfBefore() ? !after.ok() : after && *after == home->sealedRoot()) clear(*home);
    }
    return done;
}

// The newest first: it is the one before, where the change was not ended between the two.
Result<bool> carryShared(const Home& home, const std::string& place) {
    const std::vector<Key>& former = home.root().former;
    for (std::size_t at = former.size(); at-- > 0;) {
        auto store = ControlStore::openShared(place, deriveKey(former[at], kSharedControlPurpose));
        if (!store && store.error().code == ErrorCode::wrongKey) continue;
        if (!store) return store.error();
        // Recovery codes have to be carried through each root on the way.
        auto done = (*store)->carryOver(deriveKey(home.rootKey(), kSharedControlPurpose), [&](TenantControl all) {
            Result<TenantControl> carried = std::move(all);
            for (std::size_t from = at; carried && from < former.size(); ++from) {
                const Key& to = from + 1 < former.size() ? former[from + 1] : home.rootKey();
                carried = carriedOver(std::move(*carried), former[from], to);
            }
            return carried;
        });
        return done ? Result<bool>(true) : done.error();
    }
    return false;
}

}  // namespace aufwind::server
