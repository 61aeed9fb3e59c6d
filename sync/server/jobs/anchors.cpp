// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/anchors.h"

#include "sync/server/auth/keys.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <ctime>
#include <fstream>
#include <sstream>

namespace aufwind::server {
namespace {

constexpr std::size_t kHashBytes = 32;
constexpr mode_t kOwnerOnly = 0600;

std::string timeOf(std::int64_t now) {
    const auto seconds = static_cast<std::time_t>(now / 1000);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

std::optional<std::string> fromHex(const std::string& text) {
    if (text.size() != 2 * kHashBytes || text.find_first_not_of("0123456789abcdef") != std::string::npos) {
        return std::nullopt;
    }
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        bytes += static_cast<char>(std::stoi(text.substr(i, 2), nullptr, 16));
    }
    return bytes;
}

Result<void> appendDurably(const std::filesystem::path& path, const std::string& line) {
    const int file = open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, kOwnerOnly);
    if (file < 0) return Error{ErrorCode::io, "the anchors cannot be opened"};
    // What a crash or a full disk has left of a line must not begin this one.
    char last = '\n';
    const off_t size = lseek(file, 0, SEEK_END);
    const bool isCut = size > 0 && pread(file, &last, 1, size - 1) == 1 && last != '\n';
    const std::string bytes = (isCut ? "\n" : "") + line;
    const ssize_t written = write(file, bytes.data(), bytes.size());
    const bool isWhole = written == static_cast<ssize_t>(bytes.size()) && fsync(file) == 0;
    const bool isFull = errno == ENOSPC;
    close(file);
    if (isWhole) return {};
    return isFull ? Error{ErrorCode::diskFull, "the anchors"} : Error{ErrorCode::io, "the anchors cannot be written"};
}

}  // namespace

Result<bool> Anchors::add(const Uuid& tenant, const AuditAnchor& anchor, std::int64_t now) {
    const std::lock_guard lock(mutex_);
    std::uint64_t& last = last_[tenant];
    if (last >= anchor.number) return false;
    const std::string line =
        timeOf(now) + " " + tenant.toString() + " " + std::to_string(anchor.number) + " " + toHex(anchor.chain) + "\n";
    if (auto done = appendDurably(path_, line); !done) return done.error();
    last = anchor.number;
    return true;
}

Result<std::vector<AuditAnchor>> Anchors::of(const Uuid& tenant) const {
    std::vector<AuditAnchor> found;
    std::ifstream file(path_);
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::string time;
        std::string id;
        std::string hash;
        AuditAnchor anchor;
        words >> time >> id >> anchor.number >> hash;
        // Too short: the beginning of a line whose writing was cut off. It was never an anchor.
        if (hash.size() < 2 * kHashBytes) continue;
        const auto chain = fromHex(hash);
        const auto whose = Uuid::parse(id);
        if (!words || !chain || !whose) return Error{ErrorCode::damaged, "a line of the anchors"};
        anchor.chain = *chain;
        if (*whose == tenant) found.push_back(std::move(anchor));
    }
    return found;
}

}  // namespace aufwind::server
