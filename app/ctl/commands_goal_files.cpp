// SPDX-License-Identifier: GPL-3.0-or-later
// Goals as files: what one would change, doing it, and writing one.
#include "app/ctl/commands_goals.h"
#include "app/ctl/exports.h"
#include "app/ctl/words.h"
#include "models/domain/bounded_file.h"
#include "models/domain/goal_fields.h"
#include "models/domain/goal_import.h"

#include <QDateTime>

#include <unordered_set>

namespace aufwind::ctl {
namespace {

using domain::FileWords;
using domain::GoalBecomes;
using domain::GoalFaultKind;
using domain::GoalLine;

constexpr std::int64_t kDay = 24LL * 3600 * 1000;

const char* nameOf(GoalBecomes kind) {
    switch (kind) {
        case GoalBecomes::created:
            return "created";
        case GoalBecomes::changed:
            return "changed";
        case GoalBecomes::unchanged:
            return "unchanged";
        case GoalBecomes::faulty:
            break;
    }
    return "faulty";
}

const char* nameOf(GoalFaultKind kind) {
    static constexpr const char* kNames[] = {"no_title",
                                             "no_goal",
                                             "wrong_type",
                                             "twice",
                                             "unknown",
                                             "several",
                                             "unknown_choice",
                                             "no_number",
                                             "no_date",
                                             "date_either_way",
                                             "too_long",
                                             "fixed",
                                             "ends_before_it_begins",
                                             "circle",
                                             "above",
                                             "sibling",
                                             "unseen"};
    return kNames[static_cast<std::size_t>(kind)];
}

QJsonObject toJson(const GoalLine& line) {
    QJsonArray faults;
    for (const domain::GoalFault& fault : line.faults) {
        const auto column = fault.column ? domain::headOf(*fault.column, FileWords::names) : std::string_view();
        faults.append(QJsonObject{{"reason", nameOf(fault.kind)},
                                  {"column", QString::fromStdString(std::string(column))},
                                  {"value", QString::fromStdString(fault.value)},
                                  {"line", static_cast<qint64>(fault.line)}});
    }
    QJsonArray changes;
    for (const domain::GoalColumn column : line.changes) {
        changes.append(QString::fromStdString(std::string(domain::headOf(column, FileWords::names))));
    }
    return {{"line", static_cast<qint64>(line.line)},
            {"type", line.isKeyResult ? "key_result" : "goal"},
            {"becomes", nameOf(line.becomes)},
            {"id", line.id.isNil() ? QString() : QString::fromStdString(line.id.toString())},
            {"title", QString::fromStdString(line.title)},
            {"changes", changes},
            {"errors", faults}};
}

std::string toText(const GoalLine& line) {
    std::string text = std::to_string(line.line) + "\t" + nameOf(line.becomes) + "\t" + line.title;
    for (const domain::GoalColumn column : line.changes) {
        text += (column == line.changes.front() ? "\t" : ", ") + std::string(domain::headOf(column, FileWords::names));
    }
    for (const domain::GoalFault& fault : line.faults) {
        text += std::string("\t") + nameOf(fault.kind);
        if (fault.column) text += " in " + std::string(domain::headOf(*fault.column, FileWords::names));
        if (!fault.value.empty()) text += ": '" + fault.value + "'";
        if (fault.line > 0) text += ", see line " + std::to_string(fault.line);
    }
    return text;
}

void tell(const Output& output, const domain::GoalPlan& plan, bool applies) {
    const auto count = [&](GoalBecomes kind) {
        return static_cast<qint64>(plan.count(kind));
    };
    if (output.json()) {
        QJsonArray lines;
        for (const GoalLine& line : plan.lines) {
            if (line.becomes != GoalBecomes::unchanged) lines.append(toJson(line));
        }
        return output.print(QJsonObject{{"applied", applies},
                                        {"created", count(GoalBecomes::created)},
                                        {"changed", count(GoalBecomes::changed)},
                                        {"unchanged", count(GoalBecomes::unchanged)},
                                        {"faulty", count(GoalBecomes::faulty)},
                                        {"not_looked_at", static_cast<qint64>(plan.beyond)},
                                        {"lines", lines}});
    }
    for (const GoalLine& line : plan.lines) {
        if (line.becomes != GoalBecomes::unchanged) output.line(toText(line));
    }
    if (plan.beyond > 0) output.line("not looked at: " + std::to_string(plan.beyond) + " rows");
    output.line("created " + std::to_string(count(GoalBecomes::created)) + ", changed " +
                std::to_string(count(GoalBecomes::changed)) + ", unchanged " +
                std::to_string(count(GoalBecomes::unchanged)) + ", errors " +
                std::to_string(count(GoalBecomes::faulty)) + (applies ? "" : "; nothing was changed"));
}

Result<std::size_t> write(const std::string& file, const std::vector<std::vector<std::string>>& rows) {
    std::size_t at = 0;
    const domain::NextRow next = [&](std::vector<std::string>& cells) -> Result<bool> {
        if (at == rows.size()) return false;
        cells = rows[at++];
        return true;
    };
    return domain::writeTable(file, domain::goalColumns(FileWords::names), ',', next);
}

}  // namespace

// With an error in the file nothing is done, unless its rows are to be left out.
Exit importGoals(const Invocation& invocation, const Output& output) {
    const auto words =
        Words::in(invocation.arguments, {}, {"--dry-run", "--leave-out-errors", "--day-first", "--month-first"});
    if (!words || !words->are("import", 1) || (words->has("--day-first") && words->has("--month-first"))) {
        return output.fail(kUsage,
                           "goals import takes FILE, --dry-run, --leave-out-errors, and --day-first or --month-first");
    }
    const auto bytes = domain::readFileUpTo(words->plain[1], roster::kFileMaximum);
    if (!bytes) return output.fail({ErrorCode::notFound, "the file cannot be read"});
    const auto table = roster::readTable(*bytes);
    if (!table) return output.fail(table.error());
    return withStored(invocation, output, [&](app::Profile& profile) {
        auto reader = profile.store().reader();
        if (!reader) return output.fail(reader.error());
        const auto here = domain::goalsHere(**reader);
        if (!here) return output.fail(here.error());
        const auto order = words->has("--day-first")     ? roster::DateOrder::dayFirst
                           : words->has("--month-first") ? roster::DateOrder::monthFirst
                                                         : roster::DateOrder::unknown;
        const auto plan = domain::planGoals(
            *here, *table,
            {.today = QDateTime::currentMSecsSinceEpoch() / kDay, .order = order, .me = profile.config().person});
        if (!plan) return output.fail(plan.error());
        const bool isFaulty =
            (plan->count(GoalBecomes::faulty) > 0 || plan->beyond > 0) && !words->has("--leave-out-errors");
        const bool applies = !words->has("--dry-run") && !isFaulty && plan->changes() > 0;
        if (applies) {
            const auto applied = domain::applyGoals(profile.engine(), *plan);
            if (!applied) return output.fail(applied.error());
        }
        tell(output, *plan, applies);
        return isFaulty && !words->has("--dry-run") ? kFailed : kDone;
    });
}

Exit exportGoals(const Invocation& invocation, const Output& output) {
    const auto words = Words::in(invocation.arguments, {"--cycle"});
    const bool isBook = words && words->are("export", 1) && domain::isWorkbook(words->plain[1]);
    if (!words || !words->are("export", 1) || (!isBook && !words->plain[1].ends_with(".csv"))) {
        return output.fail(kUsage, "goals export takes FILE.csv or FILE.xlsx, and --cycle NAME");
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        auto reader = profile.store().reader();
        if (!reader) return output.fail(reader.error());
        const auto here = domain::goalsHere(**reader);
        if (!here) return output.fail(here.error());
        std::unordered_set<Uuid> only;
        const bool isOfCycle = !words->value("--cycle").empty();
        if (isOfCycle) {
            const auto found = domain::NamedRows(here->cycles, domain::field::kCycleName).find(words->value("--cycle"));
            if (found.size() != 1) {
                return output.fail(kNotFound, "There is no cycle of that name, or there are several.");
            }
            for (const Record& goal : here->goals) {
                if (goal.reference(domain::field::kGoalCycle) == found.front()) only.insert(goal.id);
            }
        }
        const auto rows = domain::goalRows(*here, FileWords::names, isOfCycle ? &only : nullptr);
        const store::ExportNote note = exportNote("goals", isBook ? "xlsx" : "csv", rows.size());
        return writeNoted(profile, output, note, [&] { return write(words->plain[1], rows); });
    });
}

}  // namespace aufwind::ctl
