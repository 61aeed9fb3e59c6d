// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/profile.h"

#include "app/profile/keychain.h"
#include "models/store/passphrase.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

#include <sodium.h>

namespace aufwind::app {
namespace {

constexpr char kTokensState[] = "session.tokens";
constexpr char kProofState[] = "session.device_proof";

QString pathOf(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

std::filesystem::path storeIn(const std::filesystem::path& directory) {
    return directory / "store.db";
}
std::filesystem::path sealIn(const std::filesystem::path& directory) {
    return directory / "key.sealed";
}

std::string keyName(const Uuid& profile) {
    return "store-key/" + profile.toString();
}

Result<store::Key> keyFrom(const std::string& raw) {
    if (raw.size() != store::Key::kSize) {
        return Error{ErrorCode::wrongKey, "the keychain holds no key of this store"};
    }
    std::array<std::uint8_t, store::Key::kSize> bytes{};
    std::copy(raw.begin(), raw.end(), bytes.begin());
    return store::Key(bytes);
}

Result<store::Key> unseal(const std::filesystem::path& directory, const AskPassphrase& ask) {
    auto sealed = store::loadWrapped(sealIn(directory));
    if (!sealed) {
        return Error{ErrorCode::damaged, "key.sealed is missing or cannot be read"};
    }
    const auto passphrase = ask ? ask(false) : std::nullopt;
    if (!passphrase) {
        return Error{ErrorCode::wrongKey, "no passphrase was given"};
    }
    return store::unwrapKey(*sealed, *passphrase);
}

Result<store::Key> loadKey(const std::filesystem::path& directory, const ProfileConfig& config,
                           const AskPassphrase& ask) {
    if (config.passphrase) {
        return unseal(directory, ask);
    }
    auto found = Keychain().read(keyName(config.profile));
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return Error{ErrorCode::wrongKey, "the keychain no longer holds the key of this store"};
    }
    auto key = keyFrom(**found);
    sodium_memzero((*found)->data(), (*found)->size());
    return key;
}

Result<void> seal(const std::filesystem::path& directory, const store::Key& key, const AskPassphrase& ask) {
    const auto passphrase = ask ? ask(true) : std::nullopt;
    if (!passphrase) {
        return Error{ErrorCode::io, "there is no keychain, and no passphrase was given"};
    }
    auto sealed = store::wrapKey(key, *passphrase);
    if (!sealed) {
        return sealed.error();
    }
    return store::saveWrapped(sealIn(directory), *sealed);
}

// Into the keychain, or under a passphrase where there is none; says in `config` which.
Result<store::Key> makeKey(const std::filesystem::path& directory, ProfileConfig& config, const AskPassphrase& ask) {
    const store::Key key = store::generateKey();
    std::string raw(key.bytes().begin(), key.bytes().end());
    config.passphrase = !Keychain().write(keyName(config.profile), raw).ok();
    sodium_memzero(raw.data(), raw.size());
    if (config.passphrase) {
        if (auto sealed = seal(directory, key, ask); !sealed) {
            return sealed.error();
        }
    }
    return key;
}

Result<std::unique_ptr<QLockFile>> lock(const std::filesystem::path& directory) {
    auto file = std::make_unique<QLockFile>(pathOf(directory / "lock"));
    file->setStaleLockTime(0);  // a lock goes with its process, never by its age
    if (file->tryLock(0)) {
        return file;
    }
    const bool held = file->error() == QLockFile::LockFailedError;
    return Error{held ? ErrorCode::busy : ErrorCode::readOnly, "the profile's lock"};
}

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
    auto config = loadConfig(directory);
    if (!config || !*config) {
        return config ? Error{ErrorCode::notFound, "no profile"} : config.error();
    }
    std::unique_ptr<Profile> profile(new Profile(**config, directory, schema));
    auto locked = lock(directory);
    if (!locked) {
        return locked.error();
    }
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
    if (!QDir().mkpath(pathOf(directory))) {
        return Error{ErrorCode::readOnly, "the profile's directory cannot be made"};
    }
    QFile::setPermissions(pathOf(directory), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    config.profile = entropy.uuid(clock.now());
    std::unique_ptr<Profile> profile(new Profile(std::move(config), directory, schema));
    auto locked = lock(directory);
    if (!locked) {
        return locked.error();
    }
    profile->lock_ = std::move(*locked);
    if (QFile::exists(pathOf(directory / "profile.json"))) {
        return Error{ErrorCode::conflict, "somebody is signed in here already"};
    }
    // A store without its profile.json is left of a first sign-in that was cut: it holds nothing yet.
    QFile::remove(pathOf(storeIn(directory)));
    QFile::remove(pathOf(directory / "store.db-wal"));
    QFile::remove(pathOf(directory / "store.db-shm"));
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

Result<void> Profile::erase(const std::filesystem::path& directory) {
    auto config = loadConfig(directory);
    if (config && *config && !(*config)->passphrase) {
        if (auto gone = Keychain().erase(keyName((*config)->profile)); !gone) {
            return gone;  // without this the files would not be noise: nothing is deleted, so that it can be tried
                          // again
        }
    }
    for (const char* name : {"key.sealed", "store.db", "store.db-wal", "store.db-shm", "profile.json", "lock"}) {
        QFile::remove(pathOf(directory / name));
    }
    return {};
}

Result<void> Profile::update(const ProfileConfig& config) {
    if (auto saved = saveConfig(directory_, config); !saved) {
        return saved;
    }
    config_ = config;
    return {};
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
