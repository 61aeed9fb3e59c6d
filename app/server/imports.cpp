// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/imports.h"

#include "app/server/desk.h"
#include "sync/merge/text_utf8.h"
#include "sync/server/jobs/people_files.h"
#include "sync/server/operator/door.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace aufwind::server {

namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kMostMinutes = 366LL * 24 * 60;
constexpr std::size_t kLongestPath = 1'000;

Result<std::int64_t> wholeNumber(const std::string& text, std::int64_t least, std::int64_t most,
                                 const std::string& otherwise) {
    std::int64_t number = 0;
    const auto [rest, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc() || rest != text.data() + text.size() || number < least || number > most) {
        return Error{ErrorCode::invalid, otherwise};
    }
    return number;
}

Result<std::int64_t> rhythmFrom(std::string text) {
    std::int64_t minutes = 1;
    if (!text.empty() && (text.back() == 'm' || text.back() == 'h' || text.back() == 'd')) {
        minutes = text.back() == 'm' ? 1 : text.back() == 'h' ? 60 : 24 * 60;
        text.pop_back();
    }
    const auto number = wholeNumber(text, 1, kMostMinutes / minutes, "--every takes 1m to 366d, such as 15m, 6h or 1d");
    return number ? Result<std::int64_t>(*number * minutes * kMinuteMs) : number;
}

/// As it is kept and shown: absolute, and nothing of the server's own.
Result<std::string> placeOf(const std::string& directory, const std::string& given) {
    std::error_code failed;
    const auto path = std::filesystem::absolute(given, failed).lexically_normal();
    std::string text = path.string();
    while (text.size() > 1 && text.back() == '/') text.pop_back();
    const bool isOdd = !merge::text::countValid(text) ||
                       std::ranges::any_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
    if (failed || text.size() > kLongestPath || isOdd)
        return Error{ErrorCode::invalid, "--path takes a file or a folder"};
    const auto home = std::filesystem::weakly_canonical(directory, failed);
    const auto real = failed ? path : std::filesystem::weakly_canonical(text, failed);
    const auto [at, rest] = std::mismatch(home.begin(), home.end(), real.begin(), real.end());
    static_cast<void>(rest);
    if (failed || at == home.end()) return Error{ErrorCode::invalid, "--path is no place inside of " + directory};
    return text;
}

/// By the server that works in the directory, or here.
Result<void> checkedImporter(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    const std::string workspace = arguments.value("workspace");
    const std::string by = arguments.value("by");
    const Error none{ErrorCode::notFound, "no such workspace: " + workspace};
    if (!isWorkspaceName(workspace)) return none;
    const auto isPrintable = [](unsigned char c) {
        return c > ' ' && c != 0x7F;
    };
    if (!by.empty() && (!std::ranges::all_of(by, isPrintable) || !normalisedEmail(by))) {
        return Error{ErrorCode::invalid, "--by takes the e-mail address of an admin"};
    }
    auto desk = openDesk(directory, arguments, schema);
    if (desk) return checkImporter(*(*desk)->store, workspace, by);
    if (desk.error().code != ErrorCode::busy || arguments.has("store")) return desk.error();
    const auto answer = Door::ask(directory, std::string(kCheckImporter) + workspace + ' ' + by);
    return answer ? Result<void>() : Result<void>(answer.error());
}

bool isFor(const ImportSchedule& one, const std::string& workspace, const std::string& path) {
    return one.workspace == workspace && one.path == path;
}

/// A path that does not open is no server's directory.
Result<void> isHome(const std::string& directory) {
    std::error_code failed;
    if (std::filesystem::exists(std::filesystem::path(directory) / "ca.pem", failed)) return {};
    return Error{ErrorCode::notFound, directory + " is not set up"};
}

}  // namespace

Result<void> setImport(const std::string& directory, const Arguments& arguments, const schema::Schema& schema) {
    if (auto given = needs(arguments, {"workspace", "path", "every"}); !given) return given;
    if (auto home = isHome(directory); !home) return home;
    const auto every = rhythmFrom(arguments.value("every"));
    if (!every) return every.error();
    const auto share = wholeNumber(arguments.value("share", "20"), 1, 100, "--share takes 1 to 100, in percent");
    if (!share) return share.error();
    const bool isDayFirst = arguments.has("day-first");
    if (isDayFirst && arguments.has("month-first")) {
        return Error{ErrorCode::invalid, "dates have the day first or the month: --day-first or --month-first"};
    }
    const auto dates = isDayFirst                     ? roster::DateOrder::dayFirst
                       : arguments.has("month-first") ? roster::DateOrder::monthFirst
                                                      : roster::DateOrder::unknown;
    const auto path = placeOf(directory, arguments.value("path"));
    if (!path) return path.error();
    if (auto good = checkedImporter(directory, arguments, schema); !good) return good;
    const ImportSchedule schedule{arguments.value("workspace"),      *path,  *every, arguments.value("by"),
                                  arguments.has("leave-out-errors"), *share, dates};
    const auto lock = lockSchedules(directory);
    if (!lock) return lock.error();
    auto schedules = readSchedules(directory);
    if (!schedules) return schedules.error();
    std::erase_if(*schedules, [&](const ImportSchedule& one) { return isFor(one, schedule.workspace, schedule.path); });
    if (schedules->size() >= kMostSchedules) {
        return Error{ErrorCode::tooLarge, "there are " + std::to_string(kMostSchedules) + " schedules already"};
    }
    schedules->push_back(schedule);
    if (auto written = writeSchedules(directory, *schedules); !written) return written;
    std::printf("%s\n", describe(schedule, {}).c_str());
    return {};
}

Result<void> removeImport(const std::string& directory, const Arguments& arguments, const schema::Schema&) {
    if (auto given = needs(arguments, {"workspace", "path"}); !given) return given;
    if (auto home = isHome(directory); !home) return home;
    const auto path = placeOf(directory, arguments.value("path"));
    if (!path) return path.error();
    const auto lock = lockSchedules(directory);
    if (!lock) return lock.error();
    auto schedules = readSchedules(directory);
    if (!schedules) return schedules.error();
    const auto removed = std::erase_if(
        *schedules, [&](const ImportSchedule& one) { return isFor(one, arguments.value("workspace"), *path); });
    if (removed == 0) return Error{ErrorCode::notFound, "there is no such schedule"};
    return writeSchedules(directory, *schedules);
}

Result<void> listImports(const std::string& directory, const Arguments& arguments, const schema::Schema&) {
    if (auto home = isHome(directory); !home) return home;
    const auto schedules = readSchedules(directory);
    if (!schedules) return schedules.error();
    const auto runs = readRuns(directory);
    if (!runs) return runs.error();
    const std::string wanted = arguments.value("workspace");
    for (const ImportSchedule& one : *schedules) {
        if (!wanted.empty() && one.workspace != wanted) continue;
        const auto run = std::ranges::find_if(
            *runs, [&](const ImportRun& known) { return isFor(one, known.workspace, known.path); });
        std::printf("%s\n", describe(one, run != runs->end() ? *run : ImportRun{}).c_str());
    }
    return {};
}

}  // namespace aufwind::server
