// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "models/schema/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// The agreement on data processing: the texts that are part of the program, what a signature of one is worth, and all
/// of it as a file to keep.
///
/// Pure; any thread. Hashes are SHA-256 of the text's bytes, in 64 lower-case hexadecimal digits.
namespace aufwind::domain {

/// One version in one language, as it lies in resources/agreements. Never changed once it is released: another text is
/// another version.
struct AgreementText {
    std::string_view version;
    std::string_view language;
    std::string_view text;
};

/// The newest version first.
const std::vector<AgreementText>& agreementTexts();
/// That which is to be signed today.
std::string_view newestAgreement();
/// Null where the program has no such text.
const AgreementText* agreementText(std::string_view version, std::string_view language);
std::string agreementHash(std::string_view text);

enum class SignatureState : std::uint8_t {
    valid,    ///< of the text that this program has of that version
    unknown,  ///< of a version that this program does not have
    differs,  ///< the hash is not that of the text
};
SignatureState signatureState(std::string_view version, std::string_view language, std::string_view hash);
/// "valid", "unknown", "differs"
std::string_view nameOf(SignatureState state);

/// Somebody has signed; made of a row.
struct Signature {
    std::string version;
    std::string language;
    std::string hash;
    std::string name;     ///< as they wrote it
    std::string role;     ///< as they wrote it
    std::string account;  ///< who was signed in
    std::int64_t at = 0;

    SignatureState state() const { return signatureState(version, language, hash); }
};
/// `row` is one of kAgreement; without the account.
Signature signatureOf(const Record& row);

/// A page of HTML that needs nothing else: every signature, the newest first, and each text that was signed, letter by
/// letter; where there is none, the newest text in `language`. In the words of `language`; everything of people is
/// escaped, and the page itself forbids whatever reads it to load anything.
std::string agreementFile(std::string_view company, std::vector<Signature> signatures, std::string_view language);
/// Readable by whoever exports it alone; there as a whole or not at all. `diskFull`, `readOnly` or `io`.
Result<void> writeAgreementFile(const std::filesystem::path& file, std::string_view page);

}  // namespace aufwind::domain
