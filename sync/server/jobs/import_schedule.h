// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/dates.h"
#include "models/schema/result.h"
#include "sync/server/operator/files.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

/// Which files of this machine a server reads people from, and what came of it: two files in the server's directory,
/// both readable by its owner alone. The first is written by the command, the second by the server; neither holds
/// anything that stands in a file but the names of its columns. Any thread; who writes holds the lock.
namespace aufwind::server {

struct ImportSchedule {
    std::string workspace;
    std::string path;  ///< a file, or a folder of them; absolute
    std::int64_t everyMs = 0;
    std::string by{};         ///< address of the admin in whose name it is done; empty is the operator
    bool leavesOut = false;   ///< rows with an error, instead of refusing the file
    std::int64_t share = 20;  ///< of the people, in percent, who may be changed or deactivated by one file
    roster::DateOrder dates = roster::DateOrder::unknown;  ///< which is first in dates that could be two

    bool operator==(const ImportSchedule&) const = default;
};

/// What is wrong with a row.
struct ImportRowError {
    std::int64_t line = 0;
    std::string column;
    std::string reason;
};

struct ImportReport {
    std::int64_t at = 0;   ///< ms since 1970; 0 is never
    std::string file;      ///< its name
    std::string hash;      ///< SHA-256, in hexadecimal digits
    std::string outcome;   ///< "applied", "unchanged" or "refused"
    std::string reason{};  ///< why it was refused
    std::int64_t created = 0;
    std::int64_t changed = 0;
    std::int64_t deactivated = 0;
    std::int64_t unchanged = 0;
    std::int64_t faulty = 0;
    std::vector<ImportRowError> errors{};  ///< the first of them
    bool isOfServer = false;               ///< the reason is nothing about the file; only while it is read
};

/// What a server knows of a schedule.
struct ImportRun {
    std::string workspace;
    std::string path;
    std::string terms{};              ///< of the schedule when it was looked at; others are tried at once
    std::int64_t next = 0;            ///< when to look again, ms since 1970
    std::vector<std::string> done{};  ///< hashes of files that were taken, the latest last
    std::vector<std::string> told{};  ///< of those that were refused, and the admins were told of
    ImportReport last{};
};

inline constexpr std::size_t kMostSchedules = 100;
inline constexpr std::size_t kMostReportedErrors = 50;
/// Of files that were taken; more than a folder may hold, so that none that lies there is forgotten.
inline constexpr std::size_t kMostDone = 1'000;
inline constexpr std::size_t kMostTold = 1'000;

/// One at a time writes, and one server of those on the directory does what the schedules say; `busy`.
Result<FileLock> lockSchedules(const std::filesystem::path& home);
Result<FileLock> lockRuns(const std::filesystem::path& home);

/// None where there is no such file. `damaged`.
Result<std::vector<ImportSchedule>> readSchedules(const std::filesystem::path& home);
Result<void> writeSchedules(const std::filesystem::path& home, const std::vector<ImportSchedule>& schedules);
Result<std::vector<ImportRun>> readRuns(const std::filesystem::path& home);
Result<void> writeRuns(const std::filesystem::path& home, const std::vector<ImportRun>& runs);

/// What a schedule says but for where.
std::string termsOf(const ImportSchedule& schedule);

/// Of each schedule a JSON object in one line, with what came of it.
std::string describe(const ImportSchedule& schedule, const ImportRun& run);

}  // namespace aufwind::server
