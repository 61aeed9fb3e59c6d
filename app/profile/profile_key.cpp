// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/profile_key.h"

#include "app/profile/beside.h"
#include "app/profile/keychain.h"
#include "app/profile/profile_files.h"
#include "models/store/passphrase.h"

#include <sodium.h>

namespace aufwind::app {
namespace {

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
    // Argon2id takes a good part of a second.
    return beside([&] { return store::unwrapKey(*sealed, *passphrase); });
}

Result<store::Key> unwrap(const std::string& wrapped, const AskPassphrase& ask) {
    const auto passcode = ask ? ask(false) : std::nullopt;
    if (!passcode) {
        return Error{ErrorCode::wrongKey, "no passcode was given"};
    }
    auto key = beside([&] { return store::unwrapKey(wrapped, *passcode); });
    return key ? key : Result<store::Key>(Error{ErrorCode::wrongKey, "the passcode is another, or the key is damaged"});
}

Result<void> seal(const std::filesystem::path& directory, const store::Key& key, const AskPassphrase& ask) {
    const auto passphrase = ask ? ask(true) : std::nullopt;
    if (!passphrase) {
        return Error{ErrorCode::io, "there is no keychain, and no passphrase was given"};
    }
    auto sealed = beside([&] { return store::wrapKey(key, *passphrase); });
    return sealed ? store::saveWrapped(sealIn(directory), *sealed) : sealed.error();
}

}  // namespace

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
    // As long as a raw key is, it is none that is wrapped.
    auto key = (*found)->size() == store::Key::kSize ? keyFrom(**found) : unwrap(**found, ask);
    sodium_memzero((*found)->data(), (*found)->size());
    return key;
}

Result<void> changePasscode(const std::filesystem::path& directory, ProfileConfig& config, const AskPassphrase& present,
                            const std::optional<std::string>& wanted) {
    if (config.passphrase) {
        return Error{ErrorCode::conflict, "the key is sealed under a passphrase"};
    }
    auto key = loadKey(directory, config, present);
    if (!key) {
        return key.error();
    }
    std::string secret(key->bytes().begin(), key->bytes().end());
    if (wanted) {
        auto wrapped = beside([&] { return store::wrapKey(*key, *wanted); });
        sodium_memzero(secret.data(), secret.size());
        if (!wrapped) {
            return wrapped.error();
        }
        secret = std::move(*wrapped);
    }
    ProfileConfig next = config;
    next.passcode = wanted.has_value();
    // The file asks for a passcode whenever the key may need one.
    if (wanted) {
        if (auto saved = saveConfig(directory, next); !saved) {
            return saved;
        }
    }
    auto written = Keychain().write(keyName(config.profile), secret);
    sodium_memzero(secret.data(), secret.size());
    if (!written) {
        if (wanted) {
            static_cast<void>(saveConfig(directory, config).ok());
        }
        return written;
    }
    config = next;
    return wanted ? Result<void>() : saveConfig(directory, next);
}

Result<store::Key> makeKey(const std::filesystem::path& directory, ProfileConfig& config, const AskPassphrase& ask) {
    const store::Key key = store::generateKey();
    std::string raw(key.bytes().begin(), key.bytes().end());
    config.passphrase = !Keychain().write(keyName(config.profile), raw).ok();
    config.passcode = false;
    sodium_memzero(raw.data(), raw.size());
    if (config.passphrase) {
        if (auto sealed = seal(directory, key, ask); !sealed) {
            return sealed.error();
        }
    }
    return key;
}

Result<void> eraseKey(const ProfileConfig& config) {
    return config.passphrase ? Result<void>() : Keychain().erase(keyName(config.profile));
}

}  // namespace aufwind::app
