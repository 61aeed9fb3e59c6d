// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <utility>

namespace aufwind::server {
namespace {

// A new name is on the disk only with the directory that holds it.
Result<void> syncParent(const std::filesystem::path& path) {
    const auto parent = std::filesystem::absolute(path).parent_path();
    const int directory = ::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool done = directory >= 0 && fsync(directory) == 0;
    Result<void> result = done ? Result<void>() : systemError("cannot write", parent);
    if (directory >= 0) close(directory);
    return result;
}

}  // namespace

Error systemError(const std::string& what, const std::filesystem::path& path) {
    const ErrorCode code = errno == ENOENT                     ? ErrorCode::notFound
                           : errno == ENOSPC                   ? ErrorCode::diskFull
                           : errno == EROFS || errno == EACCES ? ErrorCode::readOnly
                           : errno == EEXIST                   ? ErrorCode::conflict
                                                               : ErrorCode::io;
    return {code, what + " " + path.string() + ": " + std::generic_category().message(errno)};
}

Result<void> makeDirectory(const std::filesystem::path& path) {
    if (mkdir(path.c_str(), 0700) == 0) return syncParent(path);
    return systemError("cannot make", path);
}

Result<std::string> readFile(const std::filesystem::path& path, std::size_t maximum) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return systemError("cannot read", path);
    std::string content(maximum + 1, '\0');
    in.read(content.data(), static_cast<std::streamsize>(content.size()));
    content.resize(static_cast<std::size_t>(in.gcount()));
    if (content.size() > maximum) return Error{ErrorCode::tooLarge, path.string() + " is too large"};
    return content;
}

Result<void> writeFile(const std::filesystem::path& path, std::string_view content, bool replace) {
    const std::filesystem::path part = path.string() + ".part";
    if (!replace && access(path.c_str(), F_OK) == 0) {
        errno = EEXIST;
        return systemError("will not replace", path);
    }
    unlink(part.c_str());
    const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return systemError("cannot write", path);
    std::size_t done = 0;
    while (done < content.size()) {
        const ssize_t count = write(file, content.data() + done, content.size() - done);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        done += static_cast<std::size_t>(count);
    }
    const bool whole = done == content.size() && fsync(file) == 0;
    close(file);
    if (!whole || rename(part.c_str(), path.c_str()) != 0) {
        const Error error = systemError("cannot write", path);
        unlink(part.c_str());
        return error;
    }
    return syncParent(path);
}

Result<void> renameFile(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (rename(from.c_str(), to.c_str()) != 0) return systemError("cannot replace", to);
    return syncParent(to);
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock::~FileLock() {
    if (descriptor_ >= 0) close(descriptor_);
}

Result<FileLock> FileLock::take(const std::filesystem::path& path, How how) {
    FileLock lock;
    lock.descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock.descriptor_ < 0) return systemError("cannot work in", path.parent_path());
    if (flock(lock.descriptor_, (how == How::alone ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0) {
        return Error{ErrorCode::busy, "another aufwindd is at work in " + path.parent_path().string()};
    }
    return lock;
}

}  // namespace aufwind::server
