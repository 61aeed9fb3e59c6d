// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "models/schema/result.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

/// What a field of Type::blobReference holds: which content is meant, and what a person has to know of it before it is
/// there. One value, so that a name never meets another file's bytes. Pure; any thread.
namespace aufwind {

inline constexpr std::size_t kContentHashBytes = 32;
/// The pieces in which contents are stored and travel; the last one is shorter.
inline constexpr std::size_t kContentPart = 256 * 1024;
/// More than any field's limit may be.
inline constexpr std::uint64_t kLargestContent = 64U << 20;
inline constexpr std::size_t kLongestContentName = 255;
inline constexpr std::size_t kLongestMediaType = 127;

struct ContentRef {
    std::string hash;        ///< SHA-256 of the content, 32 bytes
    std::uint64_t size = 0;  ///< bytes
    std::string mediaType;   ///< RFC 6838, such as image/png; what the sender says it is
    std::string name;        ///< of the file, never a path

    bool operator==(const ContentRef&) const = default;
};

/// hash (32) ‖ size (8, big-endian) ‖ length of the media type (1) ‖ media type ‖ name.
std::string toBytes(const ContentRef& ref);

/// `invalid` where the bytes are none, where the size is 0 or above kLargestContent, where the media type is none, or
/// where the name is empty, too long, a path, or holds control characters. Whether it is UTF-8 is for others to say.
Result<ContentRef> contentRefFrom(std::string_view bytes);

/// The hash in such a value; empty where the value is none.
std::string_view contentHashIn(const Value& value);

inline std::uint64_t partsOf(std::uint64_t size) {
    return (size + kContentPart - 1) / kContentPart;
}
/// Bytes of the part with that index.
inline std::uint64_t sizeOfPart(std::uint64_t size, std::uint64_t part) {
    const std::uint64_t from = part * kContentPart;
    return from >= size ? 0 : std::min<std::uint64_t>(kContentPart, size - from);
}

/// A name that contentRefFrom() takes, made of any other: without folders, control characters, and what is too long.
std::string contentNameFrom(std::string_view path);

}  // namespace aufwind
