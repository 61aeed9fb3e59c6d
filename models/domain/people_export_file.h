// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <string_view>

/// The file that an export becomes. It holds people's data, so it is readable by whoever exports it alone, and from its
/// first byte on. Thread rule: any, one at a time for a place.
namespace aufwind::domain {

/// Of `errno`.
inline Error exportError(int number) {
    switch (number) {
        case ENOSPC:
        case EDQUOT:
            return {ErrorCode::diskFull, "an export"};
        case EACCES:
        case EPERM:
        case EROFS:
            return {ErrorCode::readOnly, "an export"};
        default:
            return {ErrorCode::io, "an export cannot be written"};
    }
}

/// Written beside its place under another name, so that what was there before stays until all of it is written.
class ExportFile {
  public:
    explicit ExportFile(const std::filesystem::path& place) : place_(place), written_(place) {
        written_ += ".part";
        // One that an end without warning left behind may be open to others.
        ::unlink(written_.c_str());
        number_ = ::open(written_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    }
    ExportFile(const ExportFile&) = delete;
    ExportFile& operator=(const ExportFile&) = delete;
    ~ExportFile() {
        if (number_ >= 0) ::close(number_);
        if (number_ >= 0 || isBroken_) ::unlink(written_.c_str());
    }

    bool isOpen() const { return number_ >= 0; }
    /// Where it is until it is finished. What is put there instead, by name, takes over its mode.
    const std::filesystem::path& written() const { return written_; }
    Result<void> write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t taken = ::write(number_, bytes.data(), bytes.size());
            if (taken < 0 && errno == EINTR) continue;
            if (taken <= 0) return exportError(errno);
            bytes.remove_prefix(static_cast<std::size_t>(taken));
        }
        return {};
    }
    Result<void> finish() {
        const bool isSynced = ::fsync(number_) == 0;
        const bool isClosed = ::close(number_) == 0;
        number_ = -1;
        if (isSynced && isClosed && std::rename(written_.c_str(), place_.c_str()) == 0) return {};
        isBroken_ = true;
        return exportError(errno);
    }
    /// The same where another file has been put under that name.
    Result<void> finishReplaced() {
        ::close(number_);
        number_ = ::open(written_.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
        if (number_ >= 0) return finish();
        isBroken_ = true;
        return exportError(errno);
    }

  private:
    std::filesystem::path place_;
    std::filesystem::path written_;
    int number_ = -1;
    bool isBroken_ = false;
};

}  // namespace aufwind::domain
