// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/agreement.h"

#include "models/domain/fields.h"

#include <openssl/sha.h>

#include <algorithm>
#include <array>

namespace aufwind::domain {

std::string_view newestAgreement() {
    return agreementTexts().front().version;
}

const AgreementText* agreementText(std::string_view version, std::string_view language) {
    const auto found = std::ranges::find_if(
        agreementTexts(), [&](const AgreementText& one) { return one.version == version && one.language == language; });
    return found != agreementTexts().end() ? &*found : nullptr;
}

std::string agreementHash(std::string_view text) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    std::string bytes(text);
    ::SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hash;
    for (const unsigned char byte : digest) {
        hash += kDigits[byte >> 4U];
        hash += kDigits[byte & 15U];
    }
    return hash;
}

SignatureState signatureState(std::string_view version, std::string_view language, std::string_view hash) {
    const AgreementText* text = agreementText(version, language);
    if (text == nullptr) return SignatureState::unknown;
    return agreementHash(text->text) == hash ? SignatureState::valid : SignatureState::differs;
}

std::string_view nameOf(SignatureState state) {
    switch (state) {
        case SignatureState::valid:
            return "valid";
        case SignatureState::unknown:
            return "unknown";
        case SignatureState::differs:
            break;
    }
    return "differs";
}

Signature signatureOf(const Record& row) {
    return {.version = std::string(row.text(field::kAgreementVersion)),
            .language = row.number(field::kAgreementLanguage) == 1 ? "de" : "en",
            .hash = std::string(row.text(field::kAgreementHash)),
            .name = std::string(row.text(field::kAgreementName)),
            .role = std::string(row.text(field::kAgreementRole)),
            .account = {},
            .at = row.number(field::kAgreementSignedAt)};
}

}  // namespace aufwind::domain
