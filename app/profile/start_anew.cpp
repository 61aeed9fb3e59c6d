// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/start_anew.h"

#include "app/profile/beside.h"
#include "app/profile/profile_files.h"
#include "models/store/salvage.h"
#include "sync/engine/engine.h"

namespace aufwind::app {
namespace {

using Outbox = std::vector<store::OutboxEntry>;

/// What is wrong with the store, `conflict` where nothing is.
Error findFault(const std::filesystem::path& path, const store::Key& key, const ProfileConfig& config,
                const Clock& clock, Entropy& entropy, const schema::Schema& schema) {
    store::OpenOptions options;
    options.path = path;
    options.create = false;
    auto opened = store::Store::open(options, key, schema);
    if (!opened) return opened.error();
    auto engine = engine::Engine::open(**opened, config.person, config.device, clock, entropy);
    if (!engine) return engine.error();
    auto sound = (*opened)->check();
    return sound ? Error{ErrorCode::conflict, "the store opens and is sound"} : sound.error();
}

Result<void> fill(const std::filesystem::path& directory, const store::Key& key, const ProfileConfig& config,
                  const Outbox& saved, const store::SavedContents& files, const Clock& clock, Entropy& entropy,
                  const schema::Schema& schema) {
    store::OpenOptions options;
    options.path = storeIn(directory);
    auto store = store::Store::open(options, key, schema);
    if (!store) return store.error();
    auto kept = (*store)->write([&](store::Writer& writer) -> Result<void> {
        Result<void> done;
        for (const auto& [content, pieces] : files.whole) {
            for (std::size_t part = 0; part < pieces.size() && done; ++part) {
                done = writer.putContentPart(content, part, pieces[part]);
            }
        }
        return done;
    });
    if (!kept) return kept;
    auto engine = engine::Engine::open(**store, config.person, config.device, clock, entropy);
    if (!engine) return engine.error();
    if (auto adopted = (*engine)->adopt(saved); !adopted) return adopted;
    return saveConfig(directory, config);
}

}  // namespace

Result<StartedAnew> startAnew(const std::filesystem::path& directory, const Clock& clock, Entropy& entropy,
                              const AskPassphrase& ask, bool forgotten, const schema::Schema& schema) {
    if (!std::filesystem::exists(directory)) return Error{ErrorCode::notFound, "no profile"};
    auto locked = lockProfile(directory);
    if (!locked) return locked.error();
    if (auto finished = finishReplacement(directory); !finished) return finished.error();

    auto config = loadConfig(directory);
    if (config && !*config) return Error{ErrorCode::notFound, "no profile"};
    if (!config && config.error().code != ErrorCode::damaged) return config.error();
    StartedAnew anew;
    if (!config) {
        auto aside = setAside(directory);
        if (!aside) return aside.error();
        anew.aside = *aside;
        anew.readable = anew.known = false;
        return anew;
    }

    ProfileConfig next = **config;
    Outbox saved;
    store::SavedContents files;
    auto key = forgotten ? Result<store::Key>(Error{ErrorCode::wrongKey, "forgotten"}) : loadKey(directory, next, ask);
    // One more try costs nothing; a new key leaves behind whatever was not sent.
    const bool isAsked = next.passphrase || next.passcode;
    if (!key && !forgotten && isAsked && key.error().code == ErrorCode::wrongKey) return key.error();
    if (key) {
        const Error fault = beside([&] { return findFault(storeIn(directory), *key, next, clock, entropy, schema); });
        if (fault.code == ErrorCode::damaged) {
            saved = beside([&] { return store::salvageOutbox(storeIn(directory), *key, schema).valueOr({}); });
            files = beside([&] { return store::salvageContents(storeIn(directory), *key).valueOr({}); });
        } else if (fault.code == ErrorCode::wrongKey) {
            anew.readable = false;
        } else if (fault.code != ErrorCode::notFound) {
            return fault;
        }
    } else {
        anew.readable = false;
    }

    const std::filesystem::path made = replacementIn(directory);
    if (auto ready = makeDirectory(made); !ready) return ready.error();
    // A key that does not fit this store may fit one that lies elsewhere: it keeps its place in the keychain.
    if (!anew.readable) {
        next.profile = entropy.uuid(clock.now());
        key = makeKey(made, next, ask);
        if (!key) return key.error();
    } else if (next.passphrase) {
        std::error_code error;
        std::filesystem::copy_file(sealIn(directory), sealIn(made), error);
        if (error) return Error{ErrorCode::readOnly, "the sealed key cannot be copied"};
    }
    auto filled = beside([&] { return fill(made, *key, next, saved, files, clock, entropy, schema); });
    if (!filled) return filled.error();
    if (auto whole = completeReplacement(directory); !whole) return whole.error();
    auto aside = finishReplacement(directory);
    if (!aside) return aside.error();
    anew.aside = *aside;
    anew.saved = saved.size();
    anew.files = files.whole.size();
    anew.filesLost = files.lost;
    return anew;
}

}  // namespace aufwind::app
