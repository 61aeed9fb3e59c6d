// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <filesystem>
#include <memory>

/// Holds a profile for one program, by flock(2) on a file: the kernel lets go of it with the process, at whatever
/// instant that ends. What stands in the file and how old it is means nothing, so a kill cannot leave a lock behind.
/// Any thread. Errors: `busy` where somebody holds it, `readOnly` where the file cannot be made, `diskFull`.
namespace aufwind::app {

class ProfileLock {
  public:
    static Result<std::unique_ptr<ProfileLock>> take(const std::filesystem::path& file);
    ~ProfileLock();
    ProfileLock(const ProfileLock&) = delete;
    ProfileLock& operator=(const ProfileLock&) = delete;

  private:
    explicit ProfileLock(int file) : file_(file) {}

    int file_;
};

}  // namespace aufwind::app
