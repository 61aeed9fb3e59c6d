// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace aufwind::server {

/// What contents may cost (PROTOCOL.md, "Contents").
struct ContentRules {
    /// An unfinished upload, and a content that no row names.
    static constexpr std::int64_t kKeptMs = 24LL * 3600 * 1000;

    std::uint64_t quota = std::uint64_t{10} << 30;  ///< bytes of a tenant
    std::size_t uploadsPerPerson = 8;               ///< unfinished ones
};

}  // namespace aufwind::server
