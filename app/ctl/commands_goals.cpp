// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts do with goals beyond their rows: see them rolled up, and say how one goes.
#include "app/ctl/commands_goals.h"

#include "app/ctl/rows.h"
#include "models/domain/check_in_write.h"
#include "models/domain/goal_fields.h"
#include "models/domain/goal_file.h"
#include "models/domain/goal_forest.h"
#include "models/schema/text_form.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <optional>

namespace aufwind::ctl {
namespace {

using domain::GoalColumn;
using domain::GoalForest;
using domain::GoalsHere;
namespace field = domain::field;

constexpr char kGoalsUsage[] =
    "goals tree [--cycle NAME] | check-in GOAL [--value KR=NUMBER]… [--status S] [--confidence N] [--comment TEXT] | "
    "import FILE [--dry-run] [--leave-out-errors] [--day-first | --month-first] | export FILE.csv|FILE.xlsx "
    "[--cycle NAME]";
constexpr std::int64_t kDay = 24LL * 3600 * 1000;

Exit wrong(const Output& output) {
    return output.fail(kUsage, std::string("Usage: aufwindctl ") + kGoalsUsage);
}

Result<GoalForest> forestOf(store::Reader& reader) {
    GoalForest forest;
    forest.begin();
    for (const EntityNumber entity : domain::kGoalForestEntities) {
        const auto rows = reader.list({.entity = entity});
        if (!rows) return rows.error();
        for (const Record& row : *rows) forest.put(row);
    }
    forest.end();
    const auto settings = reader.list({.entity = schema::kTenantSettings, .limit = 1});
    if (!settings) return settings.error();
    forest.setNeedsApproval(!settings->empty() && settings->front().flag(field::kTenantApproval));
    return forest;
}

std::string statusName(domain::GoalStatus status) {
    return std::string(
        domain::goalChoiceWord(GoalColumn::status, static_cast<std::int64_t>(status), domain::FileWords::names));
}

std::optional<long long> percentOf(std::optional<double> progress) {
    constexpr double kMost = 1e12;
    return progress ? std::optional(std::llround(std::clamp(*progress * 100, -kMost, kMost))) : std::nullopt;
}

QJsonValue jsonOf(std::optional<double> progress) {
    const auto percent = percentOf(progress);
    return percent ? QJsonValue(static_cast<qint64>(*percent)) : QJsonValue(QJsonValue::Null);
}

class Tree {
  public:
    Tree(const GoalForest& forest, const GoalsHere& here, const Output& output, std::int64_t today)
        : forest_(forest), owners_(here.people, field::kEmployeeEmail), output_(output), today_(today) {}

    /// Of one cycle, or nil: of all.
    void print(const Uuid& cycle) {
        struct Open {
            Uuid id;
            std::size_t depth;
        };
        std::vector<Open> open;
        const auto add = [&](const std::vector<Uuid>& ids, std::size_t depth) {
            for (auto id = ids.rbegin(); id != ids.rend(); ++id) open.push_back({*id, depth});
        };
        add(forest_.roots(), 0);
        while (!open.empty()) {
            const Open next = open.back();
            open.pop_back();
            const bool isShown = cycle.isNil() || forest_.goal(next.id)->cycle == cycle;
            if (isShown) one(next.id, next.depth);
            add(forest_.children(next.id), next.depth + (isShown ? 1 : 0));
        }
        if (output_.json()) output_.print(rows_);
    }

  private:
    void one(const Uuid& id, std::size_t depth) {
        const domain::Goal& goal = *forest_.goal(id);
        const auto progress = forest_.progress(id);
        const std::string owner = owners_.nameOf(goal.owner);
        if (output_.json()) {
            const Uuid parent = forest_.parent(id);
            rows_.append(QJsonObject{
                {"id", QString::fromStdString(id.toString())},
                {"parent", parent.isNil() ? QJsonValue() : QJsonValue(QString::fromStdString(parent.toString()))},
                {"depth", static_cast<qint64>(depth)},
                {"title", QString::fromStdString(goal.title)},
                {"owner", QString::fromStdString(owner)},
                {"status", QString::fromStdString(statusName(goal.status))},
                {"percent", jsonOf(progress)},
                {"expected_percent", jsonOf(forest_.expected(id, today_))}});
            return;
        }
        const auto percent = percentOf(progress);
        output_.line(std::string(2 * depth, ' ') + (percent ? std::to_string(*percent) + "%" : std::string("\u2013")) +
                     "  " + statusName(goal.status) + "  " + goal.title + "  (" + owner + ")");
    }

    const GoalForest& forest_;
    domain::NamedRows owners_;
    const Output& output_;
    std::int64_t today_;
    QJsonArray rows_;
};

Exit tree(const Invocation& invocation, const Output& output) {
    std::string cycleName;
    const auto& words = invocation.arguments;
    if (words.size() == 3 && words[1] == "--cycle") {
        cycleName = words[2];
    } else if (words.size() != 1) {
        return wrong(output);
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        auto reader = profile.store().reader();
        if (!reader) return output.fail(reader.error());
        const auto here = domain::goalsHere(**reader);
        if (!here) return output.fail(here.error());
        const auto forest = forestOf(**reader);
        if (!forest) return output.fail(forest.error());
        Uuid cycle;
        if (!cycleName.empty()) {
            const auto found = domain::NamedRows(here->cycles, field::kCycleName).find(cycleName);
            if (found.size() != 1)
                return output.fail(kNotFound, "There is no cycle of that name, or there are several.");
            cycle = found.front();
        }
        Tree(*forest, *here, output, QDateTime::currentMSecsSinceEpoch() / kDay).print(cycle);
        return kDone;
    });
}

struct CheckInOrder {
    std::string goal;
    std::vector<std::pair<std::string, std::int64_t>> values;
    std::optional<std::int64_t> status;
    std::int64_t confidence = 0;
    std::string comment;
};

std::optional<std::pair<std::string, std::int64_t>> valueIn(const std::string& word) {
    static const schema::Field decimal{.name = "value", .type = schema::Type::decimal};
    // A title may hold the sign, a number never does.
    const std::size_t at = word.rfind('=');
    if (at == std::string::npos || at == 0 || at + 1 == word.size()) return std::nullopt;
    const auto value = schema::parseValue(decimal, word.substr(at + 1));
    if (!value) return std::nullopt;
    return std::pair(word.substr(0, at), std::get<std::int64_t>(*value));
}

std::optional<CheckInOrder> checkInOrder(const std::vector<std::string>& words) {
    if (words.size() < 2) return std::nullopt;
    CheckInOrder order{.goal = words[1]};
    for (std::size_t i = 2; i + 1 < words.size(); i += 2) {
        const std::string& value = words[i + 1];
        if (words[i] == "--value") {
            auto one = valueIn(value);
            if (!one) return std::nullopt;
            order.values.push_back(std::move(*one));
        } else if (words[i] == "--status" && !order.status) {
            order.status = domain::goalChoice(GoalColumn::status, value);
            if (!order.status) return std::nullopt;
        } else if (words[i] == "--confidence" && order.confidence == 0) {
            if (value.size() != 1 || value[0] < '1' || value[0] > '5') return std::nullopt;
            order.confidence = value[0] - '0';
        } else if (words[i] == "--comment" && order.comment.empty()) {
            order.comment = value;
        } else {
            return std::nullopt;
        }
    }
    return words.size() % 2 == 0 ? std::optional(std::move(order)) : std::nullopt;
}

Exit checkInNow(app::Profile& profile, const Output& output, const CheckInOrder& order) {
    auto reader = profile.store().reader();
    if (!reader) return output.fail(reader.error());
    const auto here = domain::goalsHere(**reader);
    if (!here) return output.fail(here.error());
    const auto forest = forestOf(**reader);
    if (!forest) return output.fail(forest.error());
    const auto goals = domain::NamedRows(here->goals, field::kGoalTitle).find(order.goal);
    if (goals.size() != 1) {
        return output.fail(kNotFound, goals.empty() ? "There is no goal of that title or id."
                                                    : "Several goals have that title. Give the id.");
    }
    const Uuid& goal = goals.front();
    std::vector<domain::MeasuredResult> results;
    std::vector<Record> rows;
    for (const Record& row : here->keyResults) {
        const domain::KeyResult* values = forest->keyResult(row.id);
        if (row.reference(field::kKeyResultGoal) != goal || values == nullptr) continue;
        results.push_back({row.id, *values});
        rows.push_back(row);
    }
    const domain::NamedRows names(rows, field::kKeyResultTitle);
    domain::CheckInSaid said{
        .status = order.status ? static_cast<domain::GoalStatus>(*order.status) : forest->goal(goal)->status,
        .confidence = order.confidence};
    for (const auto& [name, value] : order.values) {
        const auto found = names.find(name);
        if (found.size() != 1) return output.fail(kNotFound, "The goal has no such key result, or several: " + name);
        if (forest->keyResult(found.front())->metric == domain::Metric::milestones) {
            return output.fail(kRefused, "Milestones are done one by one, they have no value: " + name);
        }
        said.values.push_back({found.front(), value});
    }
    const auto below = results.empty() ? forest->progress(goal) : std::nullopt;
    const domain::CheckInWrites writes = domain::checkInWrites(said, results, below);
    const auto row = std::ranges::find(here->goals, goal, &Record::id);
    const auto made = domain::writeCheckIn(
        profile.engine(), **reader, *row,
        {.said = said, .writes = writes, .comment = order.comment, .now = QDateTime::currentMSecsSinceEpoch()});
    if (!made) return output.fail(made.error());
    if (output.json()) {
        output.print(QJsonObject{{"id", QString::fromStdString(made->toString())},
                                 {"goal", QString::fromStdString(goal.toString())},
                                 {"status", QString::fromStdString(statusName(said.status))},
                                 {"percent", writes.progress ? jsonOf(static_cast<double>(*writes.progress) /
                                                                      static_cast<double>(domain::kOne))
                                                             : QJsonValue(QJsonValue::Null)}});
    } else {
        output.line(made->toString());
    }
    return kDone;
}

Exit checkIn(const Invocation& invocation, const Output& output) {
    const auto order = checkInOrder(invocation.arguments);
    if (!order) return wrong(output);
    return withStored(invocation, output, [&](app::Profile& profile) { return checkInNow(profile, output, *order); });
}

Exit goals(const Invocation& invocation, const Output& output) {
    const std::string& verb = invocation.arguments.front();
    if (verb == "tree") return tree(invocation, output);
    if (verb == "check-in") return checkIn(invocation, output);
    if (verb == "import") return importGoals(invocation, output);
    if (verb == "export") return exportGoals(invocation, output);
    return wrong(output);
}

}  // namespace

std::vector<Command> goalCommands() {
    return {
        {"goals", kGoalsUsage,
         "goals with what they have reached; how one goes; goals as a CSV or Excel file, and back as one step", 1,
         kMany, goals},
    };
}

}  // namespace aufwind::ctl
