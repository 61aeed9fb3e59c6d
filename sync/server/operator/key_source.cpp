// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/key_source.h"

#include "sync/server/operator/command_output.h"
#include "sync/server/operator/files.h"

#include <sodium.h>
#include <sys/stat.h>

#include <cstdlib>
#include <cstring>

namespace aufwind::server {
namespace {

constexpr std::size_t kLargestFile = 1 << 20;
constexpr std::size_t kLongestKeyText = 256;
constexpr std::chrono::seconds kKeyCommandLimit{30};

Result<Key> keyFromFile(const std::filesystem::path& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return systemError("cannot read the master key", path);
    if ((status.st_mode & 077) != 0) {
        return Error{ErrorCode::forbidden,
                     "the master key " + path.string() + " can be read by others; make it 0600 and try again"};
    }
    auto content = readFile(path, kLargestFile);
    if (!content) return content.error();
    auto key = parseKey(*content);
    OPENSSL_cleanse(content->data(), content->size());
    return key;
}

Result<Key> keyFromCommand(const std::string& command) {
    auto output = outputOf(command, kLongestKeyText, kKeyCommandLimit);
    if (!output) return Error{output.error().code, "the master key: " + output.error().detail};
    auto key = parseKey(*output);
    OPENSSL_cleanse(output->data(), output->size());
    return key;
}

}  // namespace

Result<Key> keyFrom(const KeySource& source, const std::filesystem::path& otherwise) {
    if (!source.command.empty()) return keyFromCommand(source.command);
    if (source.key) return *source.key;
    return keyFromFile(source.file.empty() ? otherwise : source.file);
}

Result<Key> parseKey(std::string_view text) {
    Key key;
    std::size_t length = 0;
    if (text.size() == kKeyBytes) {
        std::copy(text.begin(), text.end(), reinterpret_cast<char*>(key.bytes.data()));
        return key;
    }
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
    if (text.size() == 2 * kKeyBytes &&
        sodium_hex2bin(key.bytes.data(), kKeyBytes, text.data(), text.size(), nullptr, &length, nullptr) == 0) {
        return key;
    }
    return Error{ErrorCode::invalid, "the master key is neither 32 bytes nor 64 hexadecimal digits"};
}

Result<KeySource> takeKeyFromEnvironment(const char* name) {
    KeySource source;
    const std::string fileName = std::string(name) + "_FILE";
    if (const char* const file = std::getenv(fileName.c_str())) source.file = file;
    char* const text = std::getenv(name);
    if (text == nullptr) return source;
    const std::size_t length = std::strlen(text);
    auto key = length == 2 * kKeyBytes ? parseKey({text, length}) : Result<Key>(Error{});
    OPENSSL_cleanse(text, length);
    unsetenv(name);
    if (!key) return Error{ErrorCode::invalid, std::string(name) + " is not 64 hexadecimal digits"};
    if (!source.file.empty()) {
        return Error{ErrorCode::invalid, std::string(name) + " and " + fileName + " are both set; one of them counts"};
    }
    source.key = *key;
    return source;
}

}  // namespace aufwind::server
