// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/content_hash.h"

#include "models/schema/content_ref.h"

#include <openssl/evp.h>

namespace aufwind::merge {

ContentHash::ContentHash()
    : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free),
      sound_(context_ && EVP_DigestInit_ex2(context_.get(), EVP_sha256(), nullptr) == 1) {}

void ContentHash::add(std::string_view bytes) {
    sound_ = sound_ && EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1;
}

std::string ContentHash::take() {
    std::string hash(kContentHashBytes, '\0');
    sound_ = sound_ && EVP_DigestFinal_ex(context_.get(), reinterpret_cast<unsigned char*>(hash.data()), nullptr) == 1;
    return sound_ ? hash : std::string();
}

}  // namespace aufwind::merge
