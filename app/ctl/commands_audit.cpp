// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands_audit.h"

#include "app/ctl/await.h"
#include "app/ctl/exports.h"
#include "app/ctl/online.h"
#include "models/domain/audit_chain.h"
#include "models/domain/audit_search.h"
#include "models/domain/bounded_file.h"
#include "models/domain/people_export.h"
#include "models/schema/text_form.h"
#include "models/store/export_notes.h"
#include "sync/transport/account_calls.h"
#include "sync/transport/admin_calls.h"

#include <algorithm>
#include <charconv>

namespace aufwind::ctl {
namespace {

using transport::AdminCalls;

constexpr char kUsageLine[] =
    "Usage: aufwindctl audit list | export FILE [--action BEGINNING] [--by ID] [--about ID] [--person ID] [--from DAY] "
    "[--to DAY] [--limit N], or audit verify ANCHORS";
constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::size_t kListed = 1'000;
constexpr std::size_t kMostExported = 100'000;
constexpr std::size_t kAnchorsMaximum = std::size_t{64} * 1024 * 1024;
constexpr int kReadTogether = 500;

struct Order {
    std::string verb;
    std::string file;
    domain::AuditWanted wanted;
    std::size_t limit = 0;
};

/// False where the option takes no such value.
bool take(const std::string& option, const std::string& value, Order& order) {
    const auto id = [&](std::string& into) {
        const auto parsed = Uuid::parse(value);
        into = parsed ? parsed->toString() : std::string();
        return parsed.has_value();
    };
    if (option == "--by") return id(order.wanted.actor);
    if (option == "--about") return id(order.wanted.subject);
    if (option == "--person") return id(order.wanted.person);
    if (option == "--action") {
        order.wanted.begins = {value};
        return !value.empty();
    }
    if (option == "--limit") {
        const auto [rest, failed] = std::from_chars(value.data(), value.data() + value.size(), order.limit);
        return failed == std::errc() && rest == value.data() + value.size() && order.limit > 0;
    }
    const auto day = schema::parseDate(value);
    if (!day || (option != "--from" && option != "--to")) return false;
    (option == "--from" ? order.wanted.from : order.wanted.to) = (*day + (option == "--to" ? 1 : 0)) * kDayMs;
    return true;
}

/// Nothing where it is no order.
std::optional<Order> orderIn(const std::vector<std::string>& words) {
    Order order{.verb = words.front()};
    std::size_t at = 1;
    if (order.verb == "export" || order.verb == "verify") {
        if (words.size() < 2) return std::nullopt;
        order.file = words[at++];
    } else if (order.verb != "list") {
        return std::nullopt;
    }
    if (order.verb == "verify") return words.size() == at ? std::optional(std::move(order)) : std::nullopt;
    for (; at < words.size(); at += 2) {
        if (at + 1 == words.size() || !take(words[at], words[at + 1], order)) return std::nullopt;
    }
    const std::size_t most = kMostExported;
    order.limit = order.limit != 0 ? std::min(order.limit, most) : order.verb == "list" ? kListed : most;
    return order;
}

struct Found {
    std::vector<AuditRecord> lines;
    bool isWhole = true;  ///< no older line fits
};

Result<AuditPart> ask(AdminCalls& calls, const domain::AuditSearch::Question& question) {
    return await<AuditPart>([&](auto then) {
        if (question.line != 0) {
            calls.readAudit(question.line - 1, 1, std::move(then));
        } else {
            calls.searchAudit(question.filter, std::move(then));
        }
    });
}

Result<Found> find(Online& online, const Order& order) {
    AdminCalls calls(online.http(), online.session());
    domain::AuditSearch search(order.wanted);
    Found found;
    for (auto question = search.next(); question && found.lines.size() <= order.limit; question = search.next()) {
        const auto part = ask(calls, *question);
        if (!part) return part.error();
        for (AuditRecord& line : search.take(*part)) found.lines.push_back(std::move(line));
    }
    found.isWhole = search.isEnd() && found.lines.size() <= order.limit;
    if (found.lines.size() > order.limit) found.lines.resize(order.limit);
    return found;
}

Exit list(Online& online, const Output& output, const Order& order) {
    const auto found = find(online, order);
    if (!found) return output.fail(found.error());
    QJsonArray rows;
    for (const AuditRecord& line : found->lines) {
        const std::string at = schema::formatInstant(line.at);
        if (!output.json()) {
            output.line(std::to_string(line.number) + "\t" + at + "\t" + line.actor + "\t" + line.action + "\t" +
                        line.subject + "\t" + line.detail);
            continue;
        }
        rows.append(QJsonObject{{"number", static_cast<qint64>(line.number)},
                                {"at", QString::fromStdString(at)},
                                {"actor", QString::fromStdString(line.actor)},
                                {"action", QString::fromStdString(line.action)},
                                {"subject", QString::fromStdString(line.subject)},
                                {"detail", QString::fromStdString(line.detail)}});
    }
    if (output.json()) {
        output.print(rows);
    } else if (!found->isWhole) {
        output.line("There may be older lines: --limit takes more of them, up to 100000.");
    }
    return kDone;
}

Exit exportLines(app::Profile& profile, Online& online, const Output& output, const Order& order) {
    const auto found = find(online, order);
    if (!found) return output.fail(found.error());
    const store::ExportNote note =
        exportNote("audit_log", domain::isWorkbook(order.file) ? "xlsx" : "csv", found->lines.size());
    if (auto noted = store::noteExport(profile.store(), note); !noted) return output.fail(noted.error());
    const std::vector<domain::ExportColumn> columns{{.title = "number", .kind = domain::ExportKind::number},
                                                    {.title = "at"},
                                                    {.title = "actor"},
                                                    {.title = "action"},
                                                    {.title = "subject"},
                                                    {.title = "detail"}};
    std::size_t at = 0;
    const domain::NextRow next = [&](std::vector<std::string>& cells) -> Result<bool> {
        if (at == found->lines.size()) return false;
        const AuditRecord& line = found->lines[at++];
        cells = {std::to_string(line.number),
                 schema::formatInstant(line.at),
                 line.actor,
                 line.action,
                 line.subject,
                 line.detail};
        return true;
    };
    const auto written = domain::writeTable(order.file, columns, ',', next);
    if (!written) {
        const auto forgotten = store::forgetExport(profile.store(), note.id);
        return output.fail(forgotten ? written.error() : forgotten.error());
    }
    tellExports(profile, online);
    if (output.json()) {
        output.print(QJsonObject{{"lines", static_cast<qint64>(*written)}, {"whole", found->isWhole}});
    } else {
        output.line(std::to_string(*written) + " lines" +
                    (found->isWhole ? std::string(".") : ", the newest: there may be older ones that fit."));
    }
    return kDone;
}

const char* wordOf(domain::AuditCheck::Verdict verdict) {
    using Verdict = domain::AuditCheck::Verdict;
    switch (verdict) {
        case Verdict::whole:
            return "whole";
        case Verdict::differs:
            return "differs";
        case Verdict::missing:
            return "missing";
        case Verdict::cut:
            return "cut";
        case Verdict::open:
            break;
    }
    return "open";
}

std::string sentenceOf(const domain::AuditCheck& check) {
    using Verdict = domain::AuditCheck::Verdict;
    const std::string number = std::to_string(check.number());
    switch (check.verdict()) {
        case Verdict::whole:
            return "Whole up to line " + number + ". Lines behind it are not proven.";
        case Verdict::differs:
            return "NOT WHOLE: a line behind " + std::to_string(check.good()) + ", up to " + number +
                   ", is not what was written, or the anchor is of another company.";
        case Verdict::missing:
            return "NOT WHOLE: line " + number + " is missing.";
        default:
            return "NOT WHOLE: the log ends at line " + std::to_string(check.lines()) + ", and an anchor stands at " +
                   number + ".";
    }
}

Exit verify(Online& online, const Output& output, const Order& order) {
    const auto text = domain::readFileUpTo(order.file, kAnchorsMaximum);
    if (!text || text->size() > kAnchorsMaximum) return output.fail(kFailed, "The anchors cannot be read.");
    domain::NotedAnchors noted = domain::readAnchors(*text);
    if (noted.fault == domain::AnchorFault::noAnchor) return output.fail(kUsage, "There is no anchor in this file.");
    if (noted.fault == domain::AnchorFault::severalCompanies) {
        return output.fail(kUsage, "These are anchors of several companies: leave only those of yours.");
    }
    AdminCalls calls(online.http(), online.session());
    domain::AuditCheck check(std::move(noted.anchors));
    while (check.verdict() == domain::AuditCheck::Verdict::open) {
        const auto part =
            await<AuditPart>([&](auto then) { calls.readAudit(check.lines(), kReadTogether, std::move(then)); });
        if (!part) return output.fail(part.error());
        check.take(part->records);
    }
    if (output.json()) {
        output.print(QJsonObject{{"verdict", wordOf(check.verdict())},
                                 {"number", static_cast<qint64>(check.number())},
                                 {"good", static_cast<qint64>(check.good())},
                                 {"lines", static_cast<qint64>(check.lines())}});
    } else {
        output.line(sentenceOf(check));
    }
    return check.verdict() == domain::AuditCheck::Verdict::whole ? kDone : kStore;
}

Exit audit(const Invocation& invocation, const Output& output) {
    const auto order = orderIn(invocation.arguments);
    if (!order) return output.fail(kUsage, kUsageLine);
    return withProfile(invocation, output, [&](app::Profile& profile) {
        auto online = Online::open(profile);
        if (!online) return output.fail(online.error());
        if (order->verb == "list") return list(**online, output, *order);
        return order->verb == "export" ? exportLines(profile, **online, output, *order)
                                       : verify(**online, output, *order);
    });
}

}  // namespace

std::vector<Command> auditCommands() {
    return {
        {"audit",
         "audit list | export FILE [--action BEGINNING] [--by ID] [--about ID] [--person ID] [--from DAY] [--to DAY] "
         "[--limit N] | verify ANCHORS",
         "who did what in the company, the newest first, for whoever may read its log; days are UTC. list says 1000 "
         "lines, export writes 100000 as comma separated values, unless there is a limit. verify reckons the chain of "
         "the lines anew and holds it against anchors, lines of the server's audit.anchors: exit 7 where they differ",
         1, kMany, audit},
    };
}

}  // namespace aufwind::ctl
