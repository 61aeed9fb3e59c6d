// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

/// Files that people choose. Any thread.
namespace aufwind::domain {

/// The content of a file, but no more than one byte over `most`: enough to know that it is too large. Nothing where it
/// cannot be read, or is none: a device or a pipe might never end, or never answer.
std::optional<std::string> readFileUpTo(const std::filesystem::path& path, std::size_t most);

}  // namespace aufwind::domain
