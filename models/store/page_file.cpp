// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/page_file.h"

#include "models/store/sqlcipher_open.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <numeric>

namespace aufwind::store {
namespace {

constexpr std::size_t kSalt = 16;
constexpr std::size_t kVector = 16;
constexpr std::size_t kMac = 64;
constexpr std::size_t kLogHeader = 32;
constexpr std::size_t kFrameHeader = 24;
constexpr std::size_t kPagesTried = 64;  // until a key counts as wrong

const unsigned char* raw(const std::string& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::uint32_t bigEndian(const std::string& bytes, std::size_t at) {
    const unsigned char* b = raw(bytes) + at;
    return (std::uint32_t{b[0]} << 24) | (std::uint32_t{b[1]} << 16) | (std::uint32_t{b[2]} << 8) | b[3];
}

std::uint32_t word(const std::string& bytes, std::size_t at, bool big) {
    const std::uint32_t value = bigEndian(bytes, at);
    return big ? value : __builtin_bswap32(value);
}

/// SQLite's own checksum of the log: it says which frames belong to it, not whether somebody changed them.
struct LogSum {
    std::uint32_t a = 0;
    std::uint32_t b = 0;

    void add(const std::string& bytes, std::size_t from, std::size_t count, bool big) {
        for (std::size_t at = from; at < from + count; at += 8) {
            a += word(bytes, at, big) + b;
            b += word(bytes, at + 4, big) + a;
        }
    }
};

std::string readAt(std::ifstream& file, std::uint64_t at, std::size_t count) {
    std::string bytes(count, '\0');
    file.clear();
    file.seekg(static_cast<std::streamoff>(at));
    file.read(bytes.data(), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    return bytes;
}

std::uint64_t sizeOf(const std::filesystem::path& path) {
    std::error_code failed;
    const auto size = std::filesystem::file_size(path, failed);
    return failed ? 0 : size;
}

}  // namespace

struct PageFile::Body {
    Key key;
    std::array<unsigned char, 32> macKey{};
    mutable std::ifstream file;
    mutable std::ifstream log;
    std::uint32_t filePages = 0;
    std::uint32_t commitsBehindDamage = 0;
    std::map<std::uint32_t, std::uint64_t> inLog;  ///< page → place of its newest committed frame's content

    explicit Body(const Key& given) : key(given) {
        auto salt = saltOf(key);
        for (auto& byte : salt) {
            byte ^= 0x3A;
        }
        PKCS5_PBKDF2_HMAC(reinterpret_cast<const char*>(key.bytes().data()), static_cast<int>(Key::kSize), salt.data(),
                          static_cast<int>(salt.size()), 2, EVP_sha512(), static_cast<int>(macKey.size()),
                          macKey.data());
    }
    ~Body() { sodium_memzero(macKey.data(), macKey.size()); }
    Body(const Body&) = delete;
    Body& operator=(const Body&) = delete;

    void readLog(const std::filesystem::path& path);
    std::optional<std::string> decrypt(const std::string& page, std::uint32_t number) const;
};

// SQLite takes the frames up to the first that does not continue the checksum, and of those the ones up to the last
// commit. What follows is lost to it, but not to salvage: each page proves by its own authentication that it is ours.
void PageFile::Body::readLog(const std::filesystem::path& path) {
    log.open(path, std::ios::binary);
    const std::string header = log ? readAt(log, 0, kLogHeader) : std::string();
    const std::string first = log ? readAt(log, kLogHeader, kFrameHeader) : std::string();
    if (header.size() != kLogHeader || first.size() != kFrameHeader) {
        return;
    }
    const bool big = (bigEndian(header, 0) & 1U) != 0;
    LogSum sum;
    sum.add(header, 0, 24, big);
    bool whole = (bigEndian(header, 0) & 0xFFFFFFFEU) == 0x377F0682U && bigEndian(header, 8) == kPageSize &&
                 sum.a == bigEndian(header, 24) && sum.b == bigEndian(header, 28);
    const std::string salts = whole ? header.substr(16, 8) : first.substr(8, 8);
    std::map<std::uint32_t, std::uint64_t> sinceCommit;
    for (std::uint64_t at = kLogHeader;; at += kFrameHeader + kPageSize) {
        const std::string frame = readAt(log, at, kFrameHeader + kPageSize);
        if (frame.size() != kFrameHeader + kPageSize) {
            return;
        }
        sum.add(frame, 0, 8, big);
        sum.add(frame, kFrameHeader, kPageSize, big);
        const bool ofThisLog = frame.compare(8, 8, salts) == 0;  // else left from before the log began anew
        whole = whole && ofThisLog && sum.a == bigEndian(frame, 16) && sum.b == bigEndian(frame, 20);
        const std::uint32_t number = bigEndian(frame, 0);
        if (!whole && (!ofThisLog || !decrypt(frame.substr(kFrameHeader), number))) {
            continue;
        }
        sinceCommit[number] = at + kFrameHeader;
        if (bigEndian(frame, 4) != 0) {
            for (const auto& [page, place] : sinceCommit) {
                inLog[page] = place;
            }
            sinceCommit.clear();
            commitsBehindDamage += whole ? 0 : 1;
        }
    }
}

std::optional<std::string> PageFile::Body::decrypt(const std::string& page, std::uint32_t number) const {
    if (page.size() != kPageSize) {
        return std::nullopt;
    }
    // The first page begins with the salt, which is neither encrypted nor authenticated.
    const std::size_t begin = number == 1 ? kSalt : 0;
    std::string authenticated = page.substr(begin, kUsablePage + kVector - begin);
    for (unsigned shift = 0; shift < 32; shift += 8) {
        authenticated.push_back(static_cast<char>(number >> shift));
    }
    std::array<unsigned char, kMac> mac{};
    unsigned int size = 0;
    HMAC(EVP_sha512(), macKey.data(), static_cast<int>(macKey.size()), raw(authenticated), authenticated.size(),
         mac.data(), &size);
    if (CRYPTO_memcmp(mac.data(), raw(page) + kUsablePage + kVector, kMac) != 0) {
        return std::nullopt;
    }
    std::string plain(kPageSize, '\0');
    EVP_CIPHER_CTX* cipher = EVP_CIPHER_CTX_new();
    int done = 0;
    const bool good =
        cipher != nullptr &&
        EVP_DecryptInit_ex(cipher, EVP_aes_256_cbc(), nullptr, key.bytes().data(), raw(page) + kUsablePage) == 1 &&
        EVP_CIPHER_CTX_set_padding(cipher, 0) == 1 &&
        EVP_DecryptUpdate(cipher, reinterpret_cast<unsigned char*>(plain.data()) + begin, &done, raw(page) + begin,
                          static_cast<int>(kUsablePage - begin)) == 1;
    EVP_CIPHER_CTX_free(cipher);
    return good ? std::optional<std::string>{std::move(plain)} : std::nullopt;
}

PageFile::PageFile(std::unique_ptr<Body> body) : body_(std::move(body)) {}
PageFile::PageFile(PageFile&&) noexcept = default;
PageFile::~PageFile() = default;

std::optional<PageFile> PageFile::open(const std::filesystem::path& path, const Key& key) {
    auto body = std::make_unique<Body>(key);
    body->file.open(path, std::ios::binary);
    if (!body->file) {
        return std::nullopt;
    }
    body->filePages = static_cast<std::uint32_t>(sizeOf(path) / kPageSize);
    body->readLog(path.string() + "-wal");
    return PageFile(std::move(body));
}

std::vector<std::uint32_t> PageFile::numbers() const {
    std::vector<std::uint32_t> numbers(body_->filePages);
    std::iota(numbers.begin(), numbers.end(), 1);
    for (const auto& [number, place] : body_->inLog) {
        if (number > body_->filePages) {
            numbers.push_back(number);
        }
    }
    return numbers;
}

std::optional<std::string> PageFile::page(std::uint32_t number) const {
    const auto logged = body_->inLog.find(number);
    if (logged != body_->inLog.end()) {
        return body_->decrypt(readAt(body_->log, logged->second, kPageSize), number);
    }
    return number != 0 ? body_->decrypt(readAt(body_->file, std::uint64_t{number - 1} * kPageSize, kPageSize), number)
                       : std::nullopt;
}

bool PageFile::logLostCommits(const std::filesystem::path& path, const Key& key) {
    if (sizeOf(path.string() + "-wal") == 0) {
        return false;
    }
    // A power cut can tear the last commit, and only that: each is on the disk before the next begins.
    const auto pages = open(path, key);
    return pages && pages->body_->commitsBehindDamage >= 2;
}

bool PageFile::fits(const std::filesystem::path& path, const Key& key) {
    const auto pages = open(path, key);
    if (!pages) {
        return false;
    }
    const std::string salt = readAt(pages->body_->file, 0, kSalt);
    const auto expected = saltOf(key);
    if (salt.size() == kSalt && std::memcmp(salt.data(), expected.data(), kSalt) == 0) {
        return true;
    }
    std::vector<std::uint32_t> tried = pages->numbers();
    tried.resize(std::min(tried.size(), kPagesTried));
    return std::any_of(tried.begin(), tried.end(), [&](std::uint32_t number) { return pages->page(number); });
}

}  // namespace aufwind::store
