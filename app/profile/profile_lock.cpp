// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/profile_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace aufwind::app {
namespace {

// Who erases a profile removes the file: a lock on what has no name any more keeps nobody out.
bool isStillNamed(int file, const std::filesystem::path& name) {
    struct stat held {};
    struct stat named {};
    return ::fstat(file, &held) == 0 && ::stat(name.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
           held.st_dev == named.st_dev;
}

}  // namespace

Result<std::unique_ptr<ProfileLock>> ProfileLock::take(const std::filesystem::path& file) {
    constexpr int kTries = 8;
    for (int i = 0; i < kTries; ++i) {
        const int opened = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (opened < 0) {
            const bool full = errno == ENOSPC || errno == EDQUOT;
            return Error{full ? ErrorCode::diskFull : ErrorCode::readOnly, "the profile's lock"};
        }
        std::unique_ptr<ProfileLock> lock(new ProfileLock(opened));
        if (::flock(opened, LOCK_EX | LOCK_NB) != 0) {
            return Error{errno == EWOULDBLOCK ? ErrorCode::busy : ErrorCode::readOnly, "the profile's lock"};
        }
        if (isStillNamed(opened, file)) {
            return lock;
        }
    }
    return Error{ErrorCode::busy, "the profile's lock is being removed"};
}

ProfileLock::~ProfileLock() {
    ::close(file_);
}

}  // namespace aufwind::app
