// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/one_time.h"

#include "sync/server/auth/keys.h"
#include "sync/server/auth/percent.h"

#include <liboath/oath.h>
#include <openssl/crypto.h>

#include <array>
#include <cstdlib>

namespace aufwind::server {
namespace {

constexpr std::size_t kSecretBytes = 20;
constexpr unsigned kDigits = 6;
constexpr unsigned kStepSeconds = 30;
// Crockford's alphabet: nothing in it is taken for something else, and its size divides a byte's evenly.
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::string grouped(std::size_t groups, std::size_t size) {
    const std::string bytes = randomBytes(groups * size);
    std::string code;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i > 0 && i % size == 0) code += '-';
        code += kAlphabet[static_cast<unsigned char>(bytes[i]) % kAlphabet.size()];
    }
    return code;
}

bool isCodeAt(std::string_view secret, std::int64_t step, const std::array<char, kDigits>& code) {
    std::array<char, kDigits + 1> expected{};
    const int failed = oath_hotp_generate(secret.data(), secret.size(), static_cast<std::uint64_t>(step), kDigits,
                                          false, OATH_HOTP_DYNAMIC_TRUNCATION, expected.data());
    return failed == OATH_OK && CRYPTO_memcmp(expected.data(), code.data(), kDigits) == 0;
}

}  // namespace

std::string newTotpSecret() {
    return randomBytes(kSecretBytes);
}

std::string totpSecretText(std::string_view secret) {
    char* encoded = nullptr;
    std::size_t size = 0;
    if (oath_base32_encode(secret.data(), secret.size(), &encoded, &size) != OATH_OK) return {};
    std::string text(encoded, size);
    OPENSSL_cleanse(encoded, size);
    std::free(encoded);  // NOLINT(cppcoreguidelines-no-malloc): the library's malloc
    while (!text.empty() && text.back() == '=') text.pop_back();
    return text;
}

std::string totpUri(std::string_view secret, std::string_view issuer, std::string_view account) {
    return "otpauth://totp/" + percentEncoded(issuer) + ":" + percentEncoded(account) +
           "?secret=" + totpSecretText(secret) + "&issuer=" + percentEncoded(issuer) +
           "&algorithm=SHA1&digits=" + std::to_string(kDigits) + "&period=" + std::to_string(kStepSeconds);
}

std::optional<std::int64_t> totpStepOf(std::string_view secret, std::string_view code, std::int64_t now) {
    std::array<char, kDigits> typed{};
    if (code.size() != kDigits || secret.empty() || now < kTotpStepMs) return std::nullopt;
    code.copy(typed.data(), kDigits);
    std::optional<std::int64_t> found;
    const std::int64_t current = now / kTotpStepMs;
    for (std::int64_t step = current - 1; step <= current + 1; ++step) {
        if (isCodeAt(secret, step, typed)) found = step;
    }
    return found;
}

std::vector<std::string> newRecoveryCodes() {
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < kRecoveryCodes; ++i) codes.push_back(grouped(4, 4));
    return codes;
}

std::string newMailCode() {
    return grouped(6, 5);
}

std::string plainCode(std::string_view typed) {
    std::string plain;
    for (char c : typed) {
        if (c == '-' || c == ' ') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        plain += c;
    }
    return plain;
}

}  // namespace aufwind::server
