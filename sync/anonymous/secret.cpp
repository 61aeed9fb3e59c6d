// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/anonymous/secret.h"

#include <openssl/crypto.h>

#include <utility>

namespace aufwind::anonymous {

Secret::Secret(std::string&& bytes) : bytes_(bytes.begin(), bytes.end()) {
    OPENSSL_cleanse(bytes.data(), bytes.size());
    bytes.clear();
}

Secret& Secret::operator=(const Secret& other) {
    if (this != &other) {
        wipe();
        bytes_ = other.bytes_;
    }
    return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this != &other) {
        wipe();
        bytes_ = std::move(other.bytes_);
    }
    return *this;
}

Secret::~Secret() {
    wipe();
}

bool Secret::operator==(const Secret& other) const {
    return size() == other.size() && CRYPTO_memcmp(bytes_.data(), other.bytes_.data(), size()) == 0;
}

void Secret::wipe() {
    OPENSSL_cleanse(bytes_.data(), bytes_.size());
    bytes_.clear();
}

}  // namespace aufwind::anonymous
