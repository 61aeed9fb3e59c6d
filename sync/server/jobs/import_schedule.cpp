// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/import_schedule.h"

#include "models/schema/text_form.h"
#include "sync/merge/text_utf8.h"
#include "sync/server/http/json.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace aufwind::server {

namespace {

namespace json = boost::json;

constexpr const char* kSchedulesFile = "import-schedule.json";
constexpr const char* kRunsFile = "import-runs.json";
constexpr std::size_t kLargestSchedules = 1 << 20;
constexpr std::size_t kLargestRuns = 32 << 20;
constexpr std::size_t kLongestText = 4'096;
constexpr int kJsonDepth = 8;

std::string textIn(const json::object& object, std::string_view key) {
    const auto* value = object.if_contains(key);
    const auto* text = value != nullptr ? value->if_string() : nullptr;
    return text != nullptr && text->size() <= kLongestText ? std::string(*text) : std::string();
}

std::int64_t numberIn(const json::object& object, std::string_view key, std::int64_t otherwise = 0) {
    const auto* value = object.if_contains(key);
    if (value == nullptr) return otherwise;
    if (const auto* number = value->if_int64()) return *number;
    return otherwise;
}

constexpr std::array<std::pair<roster::DateOrder, std::string_view>, 3> kDateOrders{
    {{roster::DateOrder::unknown, ""},
     {roster::DateOrder::dayFirst, "day_first"},
     {roster::DateOrder::monthFirst, "month_first"}}};

std::string wordOf(roster::DateOrder order) {
    return std::string(std::ranges::find(kDateOrders, order, [](const auto& one) { return one.first; })->second);
}

/// Nothing where it is no word of it.
std::optional<roster::DateOrder> orderNamed(std::string_view word) {
    const auto* const at = std::ranges::find(kDateOrders, word, [](const auto& one) { return one.second; });
    return at != kDateOrders.end() ? std::optional(at->first) : std::nullopt;
}

std::vector<std::string> textsIn(const json::object& object, std::string_view key) {
    std::vector<std::string> texts;
    const auto* list = object.if_contains(key);
    if (list == nullptr || !list->is_array()) return texts;
    for (const json::value& one : list->get_array()) {
        if (const auto* text = one.if_string()) texts.emplace_back(*text);
    }
    return texts;
}

json::array toArray(const std::vector<std::string>& texts) {
    json::array list;
    for (const std::string& text : texts) list.emplace_back(text);
    return list;
}

/// The list `key` of a file's one object.
Result<json::array> listIn(const std::filesystem::path& file, std::size_t largest, std::string_view key) {
    const auto text = readFile(file, largest);
    if (!text) return text.error().code == ErrorCode::notFound ? Result<json::array>(json::array{}) : text.error();
    const Error damaged{ErrorCode::damaged, file.string() + " is not what was written there"};
    auto object = parseObject(*text, kJsonDepth);
    if (!object) return damaged;
    auto* list = object->if_contains(key);
    if (list == nullptr || !list->is_array()) return damaged;
    for (const json::value& one : list->get_array()) {
        if (!one.is_object()) return damaged;
    }
    return list->get_array();
}

/// As a whole or not at all.
Result<void> writeList(const std::filesystem::path& file, std::string_view key, json::array list) {
    json::object object;
    object[key] = std::move(list);
    const std::filesystem::path fresh = file.string() + ".new";
    if (auto written = writeFile(fresh, json::serialize(object) + "\n", true); !written) return written;
    return renameFile(fresh, file);
}

/// A file may be called anything; what is written here can be read again.
std::string readable(std::string_view text) {
    std::string plain(text.substr(0, kLongestText));
    const bool isValid = merge::text::countValid(plain).has_value();
    std::ranges::replace_if(
        plain,
        [&](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte < 0x20 || byte == 0x7F || (!isValid && byte >= 0x80);
        },
        '?');
    return plain;
}

json::object toObject(const ImportReport& report) {
    json::array errors;
    for (const ImportRowError& one : report.errors) {
        errors.push_back(json::object{{"line", one.line}, {"column", readable(one.column)}, {"reason", one.reason}});
    }
    return {{"at", report.at},           {"file", readable(report.file)},     {"sha256", report.hash},
            {"outcome", report.outcome}, {"reason", readable(report.reason)}, {"created", report.created},
            {"changed", report.changed}, {"deactivated", report.deactivated}, {"unchanged", report.unchanged},
            {"faulty", report.faulty},   {"errors", std::move(errors)}};
}

ImportReport reportFrom(const json::object& object) {
    ImportReport report;
    report.at = numberIn(object, "at");
    report.file = textIn(object, "file");
    report.hash = textIn(object, "sha256");
    report.outcome = textIn(object, "outcome");
    report.reason = textIn(object, "reason");
    report.created = numberIn(object, "created");
    report.changed = numberIn(object, "changed");
    report.deactivated = numberIn(object, "deactivated");
    report.unchanged = numberIn(object, "unchanged");
    report.faulty = numberIn(object, "faulty");
    const auto* errors = object.if_contains("errors");
    if (errors == nullptr || !errors->is_array()) return report;
    for (const json::value& one : errors->get_array()) {
        if (!one.is_object() || report.errors.size() >= kMostReportedErrors) continue;
        report.errors.push_back({numberIn(one.get_object(), "line"), textIn(one.get_object(), "column"),
                                 textIn(one.get_object(), "reason")});
    }
    return report;
}

}  // namespace

Result<FileLock> lockSchedules(const std::filesystem::path& home) {
    return FileLock::take(home / "import-schedule.lock", FileLock::How::alone);
}

Result<FileLock> lockRuns(const std::filesystem::path& home) {
    return FileLock::take(home / "import-runs.lock", FileLock::How::alone);
}

Result<std::vector<ImportSchedule>> readSchedules(const std::filesystem::path& home) {
    const auto list = listIn(home / kSchedulesFile, kLargestSchedules, "schedules");
    if (!list) return list.error();
    std::vector<ImportSchedule> schedules;
    for (const json::value& value : *list) {
        const json::object& object = value.get_object();
        const auto* leavesOut = object.if_contains("leave_out_errors");
        const auto dates = orderNamed(textIn(object, "date_order"));
        schedules.push_back({textIn(object, "workspace"), textIn(object, "path"), numberIn(object, "every_ms"),
                             textIn(object, "by"), leavesOut != nullptr && *leavesOut == json::value(true),
                             numberIn(object, "share", 20), dates.value_or(roster::DateOrder::unknown)});
        const ImportSchedule& one = schedules.back();
        if (one.workspace.empty() || !std::filesystem::path(one.path).is_absolute() || one.everyMs <= 0 ||
            one.share < 1 || one.share > 100 || !dates || schedules.size() > kMostSchedules) {
            return Error{ErrorCode::damaged, std::string(kSchedulesFile) + " is not what was written there"};
        }
    }
    return schedules;
}

Result<void> writeSchedules(const std::filesystem::path& home, const std::vector<ImportSchedule>& schedules) {
    json::array list;
    for (const ImportSchedule& one : schedules) {
        list.push_back(json::object{{"workspace", one.workspace},
                                    {"path", one.path},
                                    {"every_ms", one.everyMs},
                                    {"by", one.by},
                                    {"leave_out_errors", one.leavesOut},
                                    {"share", one.share},
                                    {"date_order", wordOf(one.dates)}});
    }
    return writeList(home / kSchedulesFile, "schedules", std::move(list));
}

Result<std::vector<ImportRun>> readRuns(const std::filesystem::path& home) {
    const auto list = listIn(home / kRunsFile, kLargestRuns, "runs");
    if (!list) return list.error();
    std::vector<ImportRun> runs;
    for (const json::value& value : *list) {
        const json::object& object = value.get_object();
        ImportRun run{textIn(object, "workspace"), textIn(object, "path"), textIn(object, "terms"),
                      numberIn(object, "next")};
        run.done = textsIn(object, "done");
        run.told = textsIn(object, "told");
        const auto* last = object.if_contains("last");
        if (last != nullptr && last->is_object()) run.last = reportFrom(last->get_object());
        runs.push_back(std::move(run));
    }
    return runs;
}

Result<void> writeRuns(const std::filesystem::path& home, const std::vector<ImportRun>& runs) {
    json::array list;
    for (const ImportRun& one : runs) {
        list.push_back(json::object{{"workspace", one.workspace},
                                    {"path", one.path},
                                    {"terms", one.terms},
                                    {"next", one.next},
                                    {"done", toArray(one.done)},
                                    {"told", toArray(one.told)},
                                    {"last", toObject(one.last)}});
    }
    return writeList(home / kRunsFile, "runs", std::move(list));
}

std::string termsOf(const ImportSchedule& schedule) {
    return std::to_string(schedule.everyMs) + ' ' + std::to_string(schedule.share) +
           (schedule.leavesOut ? " leaves out " : " all ") + wordOf(schedule.dates) + ' ' + schedule.by;
}

std::string describe(const ImportSchedule& schedule, const ImportRun& run) {
    json::object line{{"workspace", schedule.workspace},
                      {"path", schedule.path},
                      {"every_minutes", schedule.everyMs / 60'000},
                      {"by", schedule.by},
                      {"leave_out_errors", schedule.leavesOut},
                      {"share", schedule.share},
                      {"date_order", wordOf(schedule.dates)}};
    if (run.last.at != 0) {
        line["last"] = toObject(run.last);
        line["last"].as_object()["at"] = schema::formatInstant(run.last.at);
    }
    return json::serialize(line);
}

}  // namespace aufwind::server
