// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Compression of the parts of a stored document and of long updates, with Zstandard. Pure functions; any thread.
namespace aufwind::merge::text {

/// Zstandard's own scale. The first is for what is written while somebody types, the second for what is written once
/// and kept: a hundred times slower, about a fifth smaller.
inline constexpr int kQuickLevel = 3;
inline constexpr int kThoroughLevel = 19;

/// Never longer than `raw`: what does not shrink comes back as it is. `known` is text that the reader has already.
std::string pack(std::string_view raw, int level, std::string_view known = {});

/// Nothing where the bytes do not unpack to exactly `rawSize`. The caller has bounded `rawSize`.
std::optional<std::string> unpack(std::string_view packed, std::size_t rawSize, std::string_view known = {});

/// A quick 32-bit sum against accidental damage; it proves nothing against intent.
std::uint32_t checksum(std::string_view bytes);

}  // namespace aufwind::merge::text
