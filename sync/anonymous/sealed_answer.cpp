// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/anonymous/sealed_answer.h"

#include "sync/anonymous/primitives.h"

#include <algorithm>

namespace aufwind::anonymous {
namespace {

constexpr char kFormat = '\x01';
constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kPlaceTagBytes = 32;
constexpr std::string_view kInfo = "aufwind survey sealed text v1";

std::string associated(const SealedPlace& place) {
    std::string out(1, kFormat);
    out += static_cast<char>(place.kind);
    out.append(place.round.view()).append(place.tag).append(bigEndian(place.version, 4));
    return out;
}

bool isBucket(std::size_t size) {
    return size >= kSmallestBucket && size <= kLargestBucket && (size & (size - 1)) == 0;
}

}  // namespace

std::string sealedDigest(std::string_view sealed) {
    return sha256(sealed);
}

std::optional<std::size_t> bucketOf(std::size_t textBytes) {
    if (textBytes > kSealedTextMaximum) return std::nullopt;
    std::size_t bucket = kSmallestBucket;
    while (bucket < textBytes + kLengthBytes) bucket *= 2;
    return bucket;
}

Result<std::string> sealText(std::string_view publicKey, const SealedPlace& place, std::string_view text) {
    const std::optional<std::size_t> bucket = bucketOf(text.size());
    if (!bucket) return Error{ErrorCode::tooLarge, "an answer of more than 8 MiB; nothing was sent"};
    if (place.tag.size() != kPlaceTagBytes) return Error{ErrorCode::invalid, "an answer's tag has 32 bytes"};
    std::string padded;
    padded.reserve(*bucket);
    padded.append(bigEndian(static_cast<std::uint32_t>(text.size()), kLengthBytes)).append(text);
    padded.resize(*bucket, '\0');
    const Secret plain(std::move(padded));
    Result<std::string> sealed = hpkeSeal(publicKey, kInfo, associated(place), plain.view());
    if (!sealed) return sealed.error();
    return kFormat + *sealed;
}

Result<std::string> openText(const HpkeKeyPair& key, const SealedPlace& place, std::string_view sealed) {
    return TextOpener(key).open(place, sealed);
}

TextOpener::TextOpener(const HpkeKeyPair& key) : key_(key, kInfo) {}

Result<std::string> TextOpener::open(const SealedPlace& place, std::string_view sealed) {
    const Error damaged{ErrorCode::damaged, "a sealed answer is not one"};
    const std::size_t around = 1 + kHpkeOverhead;
    if (sealed.size() < around || sealed[0] != kFormat || !isBucket(sealed.size() - around)) return damaged;
    if (place.tag.size() != kPlaceTagBytes) return Error{ErrorCode::invalid, "an answer's tag has 32 bytes"};
    Result<std::string> opened = key_.open(associated(place), sealed.substr(1));
    if (!opened) return opened.error();
    const Secret plain(std::move(opened).value());
    const std::size_t size = fromBigEndian(plain.view().substr(0, kLengthBytes));
    if (bucketOf(size) != plain.size()) return damaged;
    const std::string_view filling = plain.view().substr(kLengthBytes + size);
    if (!std::all_of(filling.begin(), filling.end(), [](char byte) { return byte == '\0'; })) return damaged;
    return std::string(plain.view().substr(kLengthBytes, size));
}

}  // namespace aufwind::anonymous
