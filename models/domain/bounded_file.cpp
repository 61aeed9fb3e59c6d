// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/bounded_file.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace aufwind::domain {

std::optional<std::string> readFileUpTo(const std::filesystem::path& path, std::size_t most) {
    std::error_code wrong;
    if (!std::filesystem::is_regular_file(path, wrong) || wrong) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::string content;
    std::array<char, 64 * 1024> piece{};
    while (content.size() <= most && file) {
        const std::size_t wanted = std::min(piece.size(), most + 1 - content.size());
        file.read(piece.data(), static_cast<std::streamsize>(wanted));
        content.append(piece.data(), static_cast<std::size_t>(file.gcount()));
    }
    return file.bad() ? std::nullopt : std::optional(std::move(content));
}

}  // namespace aufwind::domain
