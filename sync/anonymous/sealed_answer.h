// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "models/schema/uuid.h"
#include "sync/anonymous/hpke.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// An answer, and what is said after it, as it travels and is stored: sealed to the key of whoever is to read it
/// (hpke.h), bound to the place where it belongs, and of one of a few lengths. What is stored is what was sent, so
/// nothing between the client and the moment of counting holds it in plain: no log, no queue, no database, no backup.
///
/// Lengths: the text is filled up to the next power of two from 1 KiB to 8 MiB, so that the stored one tells no more
/// than which of 14 that was. A form's usual answers, without long texts, are all in the first or second. Any thread.
namespace aufwind::anonymous {

inline constexpr std::size_t kSmallestBucket = std::size_t{1} << 10;
inline constexpr std::size_t kLargestBucket = std::size_t{1} << 23;
inline constexpr std::size_t kSealedTextMaximum = kLargestBucket - 4;

enum class SealedKind : std::uint8_t {
    answer = 1,   ///< the person's, to the survey's key
    message = 2,  ///< what the person adds to the thread, to the survey's key
    reply = 3,    ///< what the person is told in the thread, to the thread's key
};

/// Where something sealed belongs: it opens nowhere else. `version` counts up from 1 with each that takes the place of
/// another, or follows it in the thread. It is stored beside the text, so whoever puts an older text back puts back its
/// version as well, and it opens: only SealedVersion, which the client keeps, tells.
struct SealedPlace {
    SealedKind kind = SealedKind::answer;
    Uuid round;
    std::string tag;  ///< the answer's, 32 bytes
    std::uint32_t version = 1;
};

/// What a sealed text is known by again: the client keeps that of what it sent last, and compares after the close.
struct SealedVersion {
    std::uint32_t version = 0;
    std::string digest;  ///< sealedDigest()

    bool operator==(const SealedVersion&) const = default;
};

/// SHA-256 of the text as it was sealed.
std::string sealedDigest(std::string_view sealed);

/// How much the text takes up with its length of four bytes; nothing above kSealedTextMaximum.
std::optional<std::size_t> bucketOf(std::size_t textBytes);

/// `tooLarge` above kSealedTextMaximum; `invalid` where key or tag has another length than theirs.
Result<std::string> sealText(std::string_view publicKey, const SealedPlace& place, std::string_view text);

/// `damaged` where it cannot be anything sealed, `wrongKey` where key, place or a byte of it is another.
Result<std::string> openText(const HpkeKeyPair& key, const SealedPlace& place, std::string_view sealed);

/// The same for whoever opens much with one key. One thread.
class TextOpener {
  public:
    explicit TextOpener(const HpkeKeyPair& key);
    Result<std::string> open(const SealedPlace& place, std::string_view sealed);

  private:
    HpkeOpener key_;
};

}  // namespace aufwind::anonymous
