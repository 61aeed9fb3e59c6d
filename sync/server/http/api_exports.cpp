// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/text_form.h"
#include "sync/server/http/api_answers.h"
#include "sync/server/http/api_json.h"

#include <algorithm>
#include <limits>
#include <span>

/// Somebody's device says that a table has become a file on it. The server never sees that file, so that a line of the
/// audit log is all there is. Devices say it again until they have heard the answer: each export stands there once.
namespace aufwind::server {

namespace asio = boost::asio;
namespace json = boost::json;

namespace {

constexpr std::string_view kExported = "table.exported";
constexpr std::string_view kFormats[] = {"csv", "xlsx", "pdf", "png"};
constexpr std::uint64_t kMostExportedRows = 10'000'000;
/// What was said before was said after the export, by clocks that differ by less than this.
constexpr std::int64_t kClockSlackMs = 24LL * 3600 * 1000;
constexpr std::size_t kLookedAtTogether = 500;
/// A device waits for no longer than its lease to be heard; whoever claims more does not make the server read all.
constexpr std::uint64_t kMostLookedAt = 20'000;

struct Exported {
    Uuid id;
    std::string table;
    std::string format;
    std::uint64_t rows = 0;
    std::int64_t at = 0;
};

/// A word of the list; nothing where it is none.
std::optional<std::string> wordIn(const json::object& object, std::string_view key,
                                  std::span<const std::string_view> words) {
    auto word = textMember(object, key, kMostIdBytes);
    const bool isKnown = word && std::ranges::find(words, *word) != words.end();
    return isKnown ? std::move(word) : std::nullopt;
}

/// A newer device knows tables that this server does not: "employees", "org_chart", "goals", an entity's name.
std::optional<std::string> tableIn(const json::object& object) {
    auto table = textMember(object, "table", kMostIdBytes);
    const bool isWord = table && !table->empty() &&
                        std::ranges::all_of(*table, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
    return isWord ? std::move(table) : std::nullopt;
}

std::optional<Exported> readExported(const json::object& object) {
    constexpr auto kTooMany = kMostExportedRows + 1;
    constexpr auto kLatest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    const auto id = Uuid::parse(textMember(object, "id", kMostIdBytes).value_or(""));
    auto table = tableIn(object);
    auto format = wordIn(object, "format", kFormats);
    const auto rows = optionalNumber(object, "rows", kTooMany, kTooMany);
    const auto at = optionalNumber(object, "at", kLatest, kLatest);
    if (!id || id->isNil() || !table || !format || !rows || *rows == kTooMany) return std::nullopt;
    if (!at || !object.contains("at")) return std::nullopt;
    return Exported{*id, std::move(*table), std::move(*format), *rows, static_cast<std::int64_t>(*at)};
}

std::string detailOfExport(const Exported& exported) {
    return "table=" + exported.table + " format=" + exported.format + " rows=" + std::to_string(exported.rows) +
           " at=" + schema::formatInstant(exported.at) + " export=" + exported.id.toString();
}

/// The log's lines are in the order in which they were written, so that older ones than the export need no look.
Result<bool> isInLog(TenantService& tenant, const Uuid& actor, const Exported& exported) {
    const auto head = tenant.auditHead();
    if (!head) return head.error();
    const std::string mark = " export=" + exported.id.toString();
    std::uint64_t top = *head ? (*head)->number : 0;
    const std::uint64_t least = top > kMostLookedAt ? top - kMostLookedAt : 0;
    while (top > least) {
        const std::uint64_t below = top > kLookedAtTogether ? top - kLookedAtTogether : 0;
        const auto entries = tenant.auditEntries(below, top - below);
        if (!entries) return entries.error();
        const auto isIt = [&](const AuditEntry& entry) {
            return entry.actor == actor && entry.action == kExported && entry.detail.ends_with(mark);
        };
        if (std::ranges::any_of(*entries, isIt)) return true;
        if (entries->empty() || entries->front().at < exported.at - kClockSlackMs) break;
        top = below;
    }
    return false;
}

}  // namespace

asio::awaitable<Reply> Api::noteExport(const Request& request, const Admission& admission) {
    if (!isJson(request)) co_return notJsonReply();
    const auto object = parseObject(request.body, parts_.limits.jsonDepth);
    auto exported = object ? readExported(*object) : std::nullopt;
    if (!exported) co_return malformedReply();
    if (const std::int64_t wait = exportBudgets_.take(admission.session->person); wait > 0) {
        parts_.metrics.throttled += 1;
        co_return slowDownReply(wait);
    }
    const std::int64_t now = parts_.clock.now();
    exported->at = std::min(exported->at, now);
    const std::function<Result<bool>(TenantService&)> work = [person = admission.session->person, now,
                                                              one = *exported](TenantService& tenant) -> Result<bool> {
        auto isKnown = isInLog(tenant, person, one);
        if (!isKnown || *isKnown) return isKnown;
        const auto noted = tenant.note({now, person, std::string(kExported), Uuid{}, detailOfExport(one)});
        return noted ? Result<bool>(true) : noted.error();
    };
    const auto noted = co_await ask<bool>(admission.session->tenant, work);
    if (!noted) co_return faultReply(request, noted.error(), admission.session->tenant);
    co_return noContentReply();
}

}  // namespace aufwind::server
