// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/profile.h"

#include "app/profile/profile_files.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

namespace aufwind::app {
namespace {

constexpr char kTokensState[] = "session.tokens";
constexpr char kProofState[] = "session.device_proof";
constexpr char kSetAside[] = "set-aside-";

}  // namespace

Profile::Profile(ProfileConfig config, std::filesystem::path directory, const schema::Schema& schema)
    : config_(std::move(config)), directory_(std::move(directory)), schema_(schema) {}

Profile::~Profile() = default;

Result<void> Profile::openStore(const store::Key& key, bool create, const Clock& clock, Entropy& entropy) {
    store::OpenOptions options;
    options.path = storeIn(directory_);
    options.create = create;
    auto opened = store::Store::open(options, key, schema_);
    if (!opened) {
        return opened.error();
    }
    store_ = std::move(*opened);
    auto engine = engine::Engine::open(*store_, config_.person, config_.device, clock, entropy);
    if (!engine) {
        return engine.error();
    }
    engine_ = std::move(*engine);
    return {};
}

Result<std::unique_ptr<Profile>> Profile::open(const std::filesystem::path& directory, const Clock& clock,
                                               Entropy& entropy, const AskPassphrase& ask,
                                               const schema::Schema& schema) {
    if (!std::filesystem::exists(directory)) {
        return Error{ErrorCode::notFound, "no profile"};
    }
    auto locked = lockProfile(directory);
    if (!locked) {
        return locked.error();
    }
    if (auto finished = finishReplacement(directory); !finished) {
        return finished.error();
    }
    auto config = loadConfig(directory);
    if (!config || !*config) {
        return config ? Error{ErrorCode::notFound, "no profile"} : config.error();
    }
    std::unique_ptr<Profile> profile(new Profile(**config, directory, schema));
    profile->lock_ = std::move(*locked);
    auto key = loadKey(directory, profile->config_, ask);
    if (!key) {
        return key.error();
    }
    if (auto opened = profile->openStore(*key, false, clock, entropy); !opened) {
        return opened.error();
    }
    return profile;
}

Result<std::unique_ptr<Profile>> Profile::create(const std::filesystem::path& directory, ProfileConfig config,
                                                 const Clock& clock, Entropy& entropy, const AskPassphrase& ask,
                                                 const schema::Schema& schema) {
    if (auto made = makeDirectory(directory); !made) {
        return made.error();
    }
    config.profile = entropy.uuid(clock.now());
    std::unique_ptr<Profile> profile(new Profile(std::move(config), directory, schema));
    auto locked = lockProfile(directory);
    if (!locked) {
        return locked.error();
    }
    profile->lock_ = std::move(*locked);
    if (auto finished = finishReplacement(directory); !finished) {
        return finished.error();
    }
    if (QFile::exists(qtPath(directory / "profile.json"))) {
        return Error{ErrorCode::conflict, "somebody is signed in here already"};
    }
    // A store without its profile.json is mostly left of a first sign-in that was cut, but it may hold unsent work.
    if (auto aside = setAside(directory); !aside) {
        return aside.error();
    }
    auto key = makeKey(directory, profile->config_, ask);
    if (!key) {
        return key.error();
    }
    if (auto opened = profile->openStore(*key, true, clock, entropy); !opened) {
        return opened.error();
    }
    if (auto saved = saveConfig(directory, profile->config_); !saved) {
        return saved.error();
    }
    return profile;
}

Result<void> Profile::settle(const std::filesystem::path& directory) {
    if (!std::filesystem::exists(replacementIn(directory))) {
        return {};
    }
    auto locked = lockProfile(directory);
    auto finished = locked ? finishReplacement(directory) : locked.error();
    return finished ? Result<void>() : finished.error();
}

Result<void> Profile::erase(const std::filesystem::path& directory) {
    // Without this the files would not be noise: nothing is deleted where it fails, so that it can be tried again.
    if (auto gone = eraseKeys(directory); !gone) {
        return gone;
    }
    eraseFiles(directory);
    return {};
}

Result<void> Profile::eraseRemoved(const std::filesystem::path& directory) {
    auto gone = eraseKeys(directory);
    eraseFiles(directory);
    return gone;
}

// What was set aside is the person's data as well, and so is what a start anew had made before it was cut.
Result<void> Profile::eraseKeys(const std::filesystem::path& directory) {
    std::vector<std::filesystem::path> places{directory, replacementIn(directory)};
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(directory, failure)) {
        if (entry.path().filename().string().starts_with(kSetAside)) {
            places.push_back(entry.path());
        }
    }
    Result<void> outcome;
    for (const auto& place : places) {
        const auto config = loadConfig(place);
        if (auto gone = config && *config ? eraseKey(**config) : Result<void>(); !gone) {
            outcome = gone;
        }
    }
    return outcome;
}

void Profile::eraseFiles(const std::filesystem::path& directory) {
    std::error_code failure;
    std::vector<std::filesystem::path> folders{replacementIn(directory)};
    for (const auto& entry : std::filesystem::directory_iterator(directory, failure)) {
        if (entry.path().filename().string().starts_with(kSetAside)) {
            folders.push_back(entry.path());
        }
    }
    for (const auto& folder : folders) {
        std::filesystem::remove_all(folder, failure);
    }
    for (const char* name : {"key.sealed", "store.db", "store.db-wal", "store.db-shm", "profile.json", "lock"}) {
        QFile::remove(qtPath(directory / name));
    }
}

Result<void> Profile::update(const ProfileConfig& config) {
    if (auto saved = saveConfig(directory_, config); !saved) {
        return saved;
    }
    config_ = config;
    return {};
}

Result<void> Profile::changePasscode(const std::optional<std::string>& present,
                                     const std::optional<std::string>& wanted) {
    return app::changePasscode(
        directory_, config_, [&present](bool) { return present; }, wanted);
}

Result<std::optional<Profile::Tokens>> Profile::tokens() {
    auto reader = store_->reader();
    if (!reader) {
        return reader.error();
    }
    auto saved = (*reader)->state(kTokensState);
    if (!saved) {
        return saved.error();
    }
    if (!*saved) {
        return std::optional<Tokens>();
    }
    const QJsonObject from = QJsonDocument::fromJson(QByteArray::fromStdString(**saved)).object();
    return std::optional<Tokens>({from[QLatin1String("access")].toString().toStdString(),
                                  from[QLatin1String("access_ends")].toInteger(),
                                  from[QLatin1String("refresh")].toString().toStdString()});
}

Result<std::string> Profile::deviceProof() {
    auto reader = store_->reader();
    if (!reader) {
        return reader.error();
    }
    auto saved = (*reader)->state(kProofState);
    return saved ? saved->value_or(std::string()) : Result<std::string>(saved.error());
}

Result<void> Profile::setDeviceProof(const std::string& proof) {
    return store_->write([&proof](store::Writer& writer) { return writer.setState(kProofState, proof); });
}

Result<void> Profile::setTokens(const std::optional<Tokens>& tokens) {
    return store_->write([&tokens](store::Writer& writer) {
        if (!tokens) {
            return writer.dropState(kTokensState);
        }
        const QJsonObject to{{"access", QString::fromStdString(tokens->access)},
                             {"access_ends", static_cast<qint64>(tokens->accessEnds)},
                             {"refresh", QString::fromStdString(tokens->refresh)}};
        return writer.setState(kTokensState, QJsonDocument(to).toJson(QJsonDocument::Compact).toStdString());
    });
}

}  // namespace aufwind::app
