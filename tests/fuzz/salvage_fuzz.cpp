// SPDX-License-Identifier: GPL-3.0-or-later
// Pages and log of a store that does not open any more, as salvage reads them. Pages are encrypted and signed first,
// since guessing a key teaches the fuzzer nothing. Of each page the input says how it begins and how it ends.
#include "models/schema/entities.h"
#include "models/store/page_file.h"
#include "models/store/salvage.h"
#include "models/store/sqlcipher_open.h"
#include "tests/fuzz/check.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace {

using namespace aufwind;
using fuzz::require;

constexpr std::size_t kVector = 16;
constexpr std::uint32_t kMostPages = 16;

const unsigned char* raw(const std::string& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

/// As SQLCipher writes a page: vector of zeros, HMAC-SHA512 over ciphertext, vector and number.
std::string sealed(std::string plain, std::uint32_t number, const store::Key& key) {
    auto salt = store::saltOf(key);
    std::string page(store::kPageSize, '\0');
    const std::size_t begin = number == 1 ? salt.size() : 0;
    std::memcpy(page.data(), salt.data(), begin);
    EVP_CIPHER_CTX* cipher = EVP_CIPHER_CTX_new();
    int done = 0;
    EVP_EncryptInit_ex(cipher, EVP_aes_256_cbc(), nullptr, key.bytes().data(), raw(page) + store::kUsablePage);
    EVP_CIPHER_CTX_set_padding(cipher, 0);
    EVP_EncryptUpdate(cipher, reinterpret_cast<unsigned char*>(page.data()) + begin, &done, raw(plain) + begin,
                      static_cast<int>(store::kUsablePage - begin));
    EVP_CIPHER_CTX_free(cipher);
    for (auto& byte : salt) {
        byte ^= 0x3A;
    }
    std::array<unsigned char, 32> macKey{};
    PKCS5_PBKDF2_HMAC(reinterpret_cast<const char*>(key.bytes().data()), static_cast<int>(store::Key::kSize),
                      salt.data(), static_cast<int>(salt.size()), 2, EVP_sha512(), static_cast<int>(macKey.size()),
                      macKey.data());
    std::string authenticated = page.substr(begin, store::kUsablePage + kVector - begin);
    for (unsigned shift = 0; shift < 32; shift += 8) {
        authenticated.push_back(static_cast<char>(number >> shift));
    }
    unsigned int size = 0;
    HMAC(EVP_sha512(), macKey.data(), static_cast<int>(macKey.size()), raw(authenticated), authenticated.size(),
         reinterpret_cast<unsigned char*>(page.data()) + store::kUsablePage + kVector, &size);
    return page;
}

std::string plainPage(std::string_view head, std::string_view tail) {
    std::string page(store::kUsablePage, '\0');
    head = head.substr(0, page.size());
    tail = tail.substr(0, page.size());
    std::copy(head.begin(), head.end(), page.begin());
    std::copy(tail.begin(), tail.end(), page.end() - static_cast<std::ptrdiff_t>(tail.size()));
    return page;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const std::filesystem::path place =
        std::filesystem::temp_directory_path() / ("salvage_fuzz_" + std::to_string(std::uintptr_t(getpid())));
    const store::Key key({7});
    fuzz::Pieces pieces({reinterpret_cast<const char*>(data), size});
    // The first page is the file's header: what salvage looks for stands behind it.
    std::string file = sealed(plainPage({}, {}), 1, key);
    const std::size_t pages = pieces.byte() % kMostPages;
    for (std::uint32_t number = 2; number < 2 + pages; ++number) {
        const std::string_view head = pieces.piece();
        file += sealed(plainPage(head, pieces.piece()), number, key);
    }
    std::ofstream(place, std::ios::binary) << file;
    std::ofstream(place.string() + "-wal", std::ios::binary) << pieces.rest();
    const auto entries = store::salvageOutbox(place, key, schema::kSchema);
    require(entries.ok(), "a file with a sound page gives nothing");
    require(std::is_sorted(entries->begin(), entries->end(),
                           [](const auto& a, const auto& b) { return a.number < b.number; }),
            "the order of what was saved");
    const auto contents = store::salvageContents(place, key);
    require(contents.ok(), "a file with a sound page gives nothing of its contents");
    (void)store::PageFile::logLostCommits(place, key);
    std::filesystem::remove(place);
    std::filesystem::remove(place.string() + "-wal");
    return 0;
}
