// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/envelope.h"

#include "sync/server/storage/packing.h"

namespace aufwind::server {
namespace {

// Parts of the format: never change one.
constexpr std::string_view kMagic = "aufwind root 1\n";
constexpr std::string_view kPurpose = "aufwind root key 1";
constexpr std::string_view kNamePurpose = "aufwind root name 1";
constexpr std::size_t kNumberBytes = 8;
constexpr std::size_t kHeadBytes = kMagic.size() + kNumberBytes;
constexpr std::size_t kNameDigits = 16;

}  // namespace

std::string sealedRoot(const Key& master, const Root& root) {
    std::string plain(root.key.view());
    plain.reserve((1 + root.former.size()) * kKeyBytes);
    for (const Key& key : root.former) plain += key.view();
    std::string all(kMagic);
    all += bigEndian(root.generation);
    all += seal(deriveKey(master, kPurpose), plain, std::string(all));
    OPENSSL_cleanse(plain.data(), plain.size());
    return all;
}

Result<Root> openRoot(const Key& master, std::string_view sealed) {
    if (generationOf(sealed) == 0) return Error{ErrorCode::damaged, "root.key is not what was written"};
    auto plain = unseal(deriveKey(master, kPurpose), sealed.substr(kHeadBytes), sealed.substr(0, kHeadBytes));
    if (!plain) return Error{ErrorCode::wrongKey, "root.key does not open with this master key"};
    if (plain->empty() || plain->size() % kKeyBytes != 0) return Error{ErrorCode::damaged, "root.key holds no key"};
    Root root;
    root.generation = generationOf(sealed);
    for (std::size_t at = 0; at < plain->size(); at += kKeyBytes) {
        Key key;
        std::copy_n(plain->begin() + static_cast<std::ptrdiff_t>(at), kKeyBytes, key.bytes.begin());
        if (at == 0) {
            root.key = key;
        } else {
            root.former.push_back(key);
        }
    }
    OPENSSL_cleanse(plain->data(), plain->size());
    return root;
}

std::uint64_t generationOf(std::string_view sealed) {
    if (!sealed.starts_with(kMagic) || sealed.size() < kHeadBytes) return 0;
    return fromBigEndian(sealed.substr(kMagic.size()));
}

std::string nameOf(const Key& root) {
    return toHex(deriveKey(root, kNamePurpose).view()).substr(0, kNameDigits);
}

}  // namespace aufwind::server
