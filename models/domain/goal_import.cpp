// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_import.h"

#include "models/domain/goal_fields.h"
#include "models/domain/goal_import_rows.h"
#include "models/domain/goal_import_settle.h"
#include "models/domain/goal_progress.h"
#include "models/domain/roster/attribute_cell.h"
#include "models/schema/text_form.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace aufwind::domain {

namespace {

using std::string_view;

/// What stays the same of a text that is longer than a cell: as much as every program keeps.
constexpr std::size_t kCompared = roster::kCellMaximum - 100;

const schema::Field& fieldOf(EntityNumber entity, FieldNumber field) {
    return *schema::kSchema.entity(entity)->field(field);
}

std::string compared(string_view text) {
    std::string bare = bareCell(text);
    if (bare.size() <= kCompared) return bare;
    std::size_t end = kCompared;
    while (end > 0 && (static_cast<unsigned char>(bare[end]) & 0xC0U) == 0x80U) --end;
    bare.resize(end);
    return bare;
}

class Planner {
  public:
    Planner(const GoalsHere& here, const roster::Table& table, const GoalImportOptions& options,
            const std::function<bool(double)>& progress)
        : table_(table),
          options_(options),
          progress_(progress),
          people_(here.people, field::kEmployeeEmail),
          cycles_(here.cycles, field::kCycleName),
          teams_(here.teams, field::kTeamName),
          titles_(here.goals, field::kGoalTitle),
          alike_(here.goals),
          sights_(here, options.me) {
        for (const Record& goal : here.goals) goals_.emplace(goal.id, &goal);
        for (const Record& one : here.keyResults) {
            keyResults_.emplace(one.id, &one);
            auto& alike = measured_[one.reference(field::kKeyResultGoal)];
            alike[bareCell(one.text(field::kKeyResultTitle))].push_back(one.id);
        }
    }

    Result<GoalPlan> run() {
        columns_.fill(table_.header.size());
        for (std::size_t i = table_.header.size(); i-- > 0;) {
            if (const auto column = goalColumnOf(table_.header[i])) at(*column) = i;
        }
        if (!has(GoalColumn::title) && !has(GoalColumn::id)) return Error{ErrorCode::invalid, "no column of titles"};
        readForms();
        plan_.beyond = table_.beyond;
        const bool isAll =
            each(&Planner::identify) && each(&Planner::recogniseGoal) && each(&Planner::findAbove) &&
            each(&Planner::compare) &&
            settleGoals({plan_, goals_, taken_, above_}, [&] { return !progress_ || progress_(done()); });
        if (!isAll) return Error{ErrorCode::busy, "ended"};
        return std::move(plan_);
    }

  private:
    static constexpr std::size_t kSteps = 4;
    double done() const {
        return static_cast<double>(done_) / static_cast<double>(std::max<std::size_t>(1, kSteps * table_.rows.size()));
    }
    /// False where it is to end.
    bool each(void (Planner::*step)(std::size_t)) {
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            if (++done_ % 256 == 0 && progress_ && !progress_(done())) return false;
            (this->*step)(i);
        }
        return true;
    }
    std::size_t& at(GoalColumn column) { return columns_[static_cast<std::size_t>(column)]; }
    bool has(GoalColumn column) const { return columns_[static_cast<std::size_t>(column)] < table_.header.size(); }
    string_view cell(std::size_t row, GoalColumn column) const {
        const std::size_t place = columns_[static_cast<std::size_t>(column)];
        const auto& cells = table_.rows[row].cells;
        return place < table_.header.size() && place < cells.size() ? string_view(cells[place]) : string_view();
    }
    void fault(std::size_t i, GoalFaultKind kind, GoalColumn column, std::size_t other = 0) {
        plan_.lines[i].faults.push_back({kind, column, std::string(cell(i, column)), other});
    }

    // What one number or date of the file says of the others.
    void readForms() {
        for (const GoalColumn column :
             {GoalColumn::start, GoalColumn::target, GoalColumn::current, GoalColumn::weight}) {
            const char point = has(column) ? roster::pointOf(table_, at(column)) : '\0';
            isMixed_ = isMixed_ || (point_ != 0 && point != 0 && point != point_);
            if (point != 0) point_ = point;
        }
        if (isMixed_) point_ = 0;
        bool day = false;
        bool month = false;
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            for (const GoalColumn column : {GoalColumn::starts, GoalColumn::ends}) {
                const roster::DateOrder tells = roster::orderOf(cell(i, column));
                day = day || tells == roster::DateOrder::dayFirst;
                month = month || tells == roster::DateOrder::monthFirst;
            }
        }
        order_ = day == month ? options_.order : day ? roster::DateOrder::dayFirst : roster::DateOrder::monthFirst;
    }

    void identify(std::size_t i) {
        GoalLine line{.line = table_.rows[i].line};
        const string_view type = cell(i, GoalColumn::type);
        const auto kind = goalChoice(GoalColumn::type, type);
        line.isKeyResult = kind == 1;
        line.title = unguarded(cell(i, GoalColumn::title));
        plan_.lines.push_back(std::move(line));
        if (!kind && !type.empty()) fault(i, GoalFaultKind::wrongType, GoalColumn::type);
        const auto id = Uuid::parse(cell(i, GoalColumn::id));
        if (!id) {
            // Not an id, but rows may hang on it all the same.
            if (!cell(i, GoalColumn::id).empty()) handle(i, std::string(cell(i, GoalColumn::id)));
            return;
        }
        handle(i, id->toString());
        const bool isGoal = goals_.contains(*id);
        const bool isKeyResult = keyResults_.contains(*id);
        if (!isGoal && !isKeyResult) return;
        if (isKeyResult && type.empty()) plan_.lines[i].isKeyResult = true;
        if (plan_.lines[i].isKeyResult != isKeyResult) return fault(i, GoalFaultKind::wrongType, GoalColumn::type);
        take(i, *id);
    }

    void handle(std::size_t i, const std::string& name) {
        const auto [before, isFirst] = handles_.emplace(name, i);
        if (!isFirst) fault(i, GoalFaultKind::twice, GoalColumn::id, plan_.lines[before->second].line);
    }

    /// The line is of that row here.
    void take(std::size_t i, const Uuid& id) {
        const auto [before, isFirst] = taken_.emplace(id, i);
        if (!isFirst) {
            if (plan_.lines[i].faults.empty()) {
                fault(i, GoalFaultKind::twice, GoalColumn::title, plan_.lines[before->second].line);
            }
            return;
        }
        GoalLine& line = plan_.lines[i];
        line.id = id;
        if (line.title.empty()) {
            line.title = line.isKeyResult ? keyResults_.at(id)->text(field::kKeyResultTitle)
                                          : goals_.at(id)->text(field::kGoalTitle);
        }
    }

    // Without an id: the one that is meant, so that the same file can come twice.
    void recogniseGoal(std::size_t i) {
        const GoalLine& line = plan_.lines[i];
        if (line.isKeyResult) return;
        if (line.id.isNil() && cell(i, GoalColumn::id).empty() && !line.title.empty()) {
            const Uuid meant = alike_.only(cell(i, GoalColumn::title), said(cycles_, i, GoalColumn::cycle),
                                           said(people_, i, GoalColumn::owner));
            if (!meant.isNil()) take(i, meant);
        }
        if (!line.title.empty()) titled_[bareCell(line.title)].push_back(i);
    }
    AlikeGoals::Said said(const NamedRows& rows, std::size_t i, GoalColumn column) const {
        const string_view name = cell(i, column);
        return name.empty() ? AlikeGoals::Said{} : AlikeGoals::Said{rows.all(name)};
    }

    void findAbove(std::size_t i) {
        GoalLine& line = plan_.lines[i];
        const string_view said = cell(i, GoalColumn::parent);
        if (said.empty()) {
            if (!line.isKeyResult) return;
            if (line.id.isNil()) return fault(i, GoalFaultKind::noGoal, GoalColumn::parent);
            return hang(i, keyResults_.at(line.id)->reference(field::kKeyResultGoal));
        }
        const auto uuid = Uuid::parse(said);
        const auto named = handles_.find(uuid ? uuid->toString() : std::string(said));
        if (named != handles_.end() && !plan_.lines[named->second].isKeyResult) {
            line.hangsOn = named->second;
        } else if (uuid && isAlreadyAbove(line, *uuid)) {
            hang(i, *uuid);
        } else if (uuid) {
            if (!goals_.contains(*uuid)) return fault(i, GoalFaultKind::unknown, GoalColumn::parent);
            hang(i, *uuid);
        } else {
            byTitle(i, said);
        }
        // Only itself has no other way to be named than by its own title.
        if (line.hangsOn == i) fault(i, GoalFaultKind::circle, GoalColumn::parent);
        recogniseKeyResult(i);
    }
    /// Above it stands what this person does not see; that may stay.
    bool isAlreadyAbove(const GoalLine& line, const Uuid& above) const {
        if (line.id.isNil() || line.isKeyResult) return false;
        return goals_.at(line.id)->reference(field::kGoalParent) == above;
    }
    void hang(std::size_t i, const Uuid& above) {
        above_[i] = above;
        const auto inFile = taken_.find(above);
        if (inFile != taken_.end() && !plan_.lines[inFile->second].isKeyResult) {
            plan_.lines[i].hangsOn = inFile->second;
        }
    }
    // What the file calls so comes before what is here.
    void byTitle(std::size_t i, string_view said) {
        const auto inFile = titled_.find(bareCell(said));
        if (inFile != titled_.end() && inFile->second.size() == 1) {
            plan_.lines[i].hangsOn = inFile->second.front();
            return;
        }
        const auto here = titles_.all(said);
        if (inFile != titled_.end() || here.size() > 1) return fault(i, GoalFaultKind::several, GoalColumn::parent);
        if (here.empty()) return fault(i, GoalFaultKind::unknown, GoalColumn::parent);
        hang(i, here.front());
    }
    void recogniseKeyResult(std::size_t i) {
        const GoalLine& line = plan_.lines[i];
        if (!line.isKeyResult || !line.id.isNil() || !cell(i, GoalColumn::id).empty()) return;
        const Uuid goal = aboveOf(i);
        if (goal.isNil() || line.title.empty()) return;
        const auto& alike = measured_[goal];
        const auto fit = alike.find(bareCell(line.title));
        if (fit != alike.end() && fit->second.size() == 1) take(i, fit->second.front());
    }
    /// Nil where that is still to be made, or nothing.
    Uuid aboveOf(std::size_t i) const {
        if (const auto on = plan_.lines[i].hangsOn) return plan_.lines[*on].id;
        const auto found = above_.find(i);
        return found != above_.end() ? found->second : Uuid{};
    }

    // --- cell by cell

    struct Row {
        std::size_t index;
        EntityNumber entity;
        const Record* before;  ///< null where it is to be made
    };
    Value before(const Row& row, FieldNumber number) const {
        return row.before != nullptr ? row.before->value(number) : Value{};
    }
    void assign(const Row& row, GoalColumn column, FieldNumber number, Value value) {
        GoalLine& line = plan_.lines[row.index];
        if (before(row, number) == value) return;
        line.fields.emplace_back(number, std::move(value));
        line.changes.push_back(column);
    }
    void text(const Row& row, GoalColumn column, FieldNumber number) {
        const string_view said = unguarded(cell(row.index, column));
        if (said.empty()) return;
        const auto* was = std::get_if<std::string>(&row.before->value(number));
        if (was != nullptr && compared(*was) == compared(cell(row.index, column))) return;
        if (said.size() > fieldOf(row.entity, number).limit) return fault(row.index, GoalFaultKind::tooLong, column);
        assign(row, column, number, Value{std::string(said)});
    }
    void choice(const Row& row, GoalColumn column, FieldNumber number) {
        const string_view said = cell(row.index, column);
        if (said.empty()) return;
        const auto value = goalChoice(column, said);
        if (!value) return fault(row.index, GoalFaultKind::unknownChoice, column);
        assign(row, column, number, Value{*value});
    }
    void number(const Row& row, GoalColumn column, FieldNumber number) {
        const string_view said = unguarded(cell(row.index, column));
        if (said.empty()) return;
        static const Attribute plain{.kind = AttributeKind::number};
        const roster::ReadCell read = roster::attributeCell(plain, said, point_, order_, options_.today);
        const auto* exact = std::get_if<std::string>(&read.value);
        const auto value = exact != nullptr ? schema::parseValue(fieldOf(row.entity, number), *exact)
                                            : Result<Value>(Error{ErrorCode::invalid, "no number"});
        const bool isNegativeWeight = value && number == field::kKeyResultWeight && std::get<std::int64_t>(*value) < 0;
        if (!value || isNegativeWeight) return fault(row.index, GoalFaultKind::noNumber, column);
        assign(row, column, number, *value);
    }
    void date(const Row& row, GoalColumn column, FieldNumber number) {
        const string_view said = cell(row.index, column);
        if (said.empty()) return;
        const roster::ReadDate read = roster::readDate(said, order_, options_.today);
        if (read.kind == roster::DateKind::date) return assign(row, column, number, Value{read.days});
        const bool isEither = read.kind == roster::DateKind::eitherOrder;
        fault(row.index, isEither ? GoalFaultKind::dateEitherWay : GoalFaultKind::noDate, column);
    }
    void named(const Row& row, GoalColumn column, FieldNumber number, const NamedRows& rows) {
        const string_view said = cell(row.index, column);
        if (said.empty()) return;
        const auto* was = std::get_if<Uuid>(&row.before->value(number));
        if (was != nullptr && Uuid::parse(said) == *was) return;
        const auto found = rows.all(said);
        if (found.size() != 1) {
            return fault(row.index, found.empty() ? GoalFaultKind::unknown : GoalFaultKind::several, column);
        }
        assign(row, column, number, Value{found.front()});
    }

    void compare(std::size_t i) {
        GoalLine& line = plan_.lines[i];
        static const Record nothing;
        if (line.id.isNil() && line.title.empty()) fault(i, GoalFaultKind::noTitle, GoalColumn::title);
        if (line.isKeyResult) {
            const Record* row = line.id.isNil() ? &nothing : keyResults_.at(line.id);
            compareKeyResult({i, schema::kKeyResult, row});
        } else {
            const Record* row = line.id.isNil() ? &nothing : goals_.at(line.id);
            compareGoal({i, schema::kGoal, row});
        }
    }
    void compareGoal(const Row& row) {
        GoalLine& line = plan_.lines[row.index];
        text(row, GoalColumn::title, field::kGoalTitle);
        named(row, GoalColumn::owner, field::kGoalOwner, people_);
        named(row, GoalColumn::cycle, field::kGoalCycle, cycles_);
        named(row, GoalColumn::team, field::kGoalTeam, teams_);
        choice(row, GoalColumn::visibility, field::kGoalVisibility);
        choice(row, GoalColumn::status, field::kGoalStatus);
        date(row, GoalColumn::starts, field::kGoalStarts);
        date(row, GoalColumn::ends, field::kGoalEnds);
        description(row);
        const auto said = [&](FieldNumber number) -> std::optional<std::int64_t> {
            Value value = before(row, number);
            for (const auto& [field, now] : line.fields) {
                if (field == number) value = now;
            }
            const auto* day = std::get_if<std::int64_t>(&value);
            return day != nullptr ? std::optional(*day) : std::nullopt;
        };
        const auto starts = said(field::kGoalStarts);
        const auto ends = said(field::kGoalEnds);
        const bool isSaid = !cell(row.index, GoalColumn::starts).empty() || !cell(row.index, GoalColumn::ends).empty();
        if (isSaid && starts && ends && *ends < *starts) fault(row.index, GoalFaultKind::endsBefore, GoalColumn::ends);
        visibility(row);
        if (cell(row.index, GoalColumn::parent).empty()) return;
        const Uuid above = aboveOf(row.index);
        if (!above.isNil()) return assign(row, GoalColumn::parent, field::kGoalParent, Value{above});
        if (line.hangsOn) line.changes.push_back(GoalColumn::parent);
    }
    void visibility(const Row& row) {
        GoalLine& line = plan_.lines[row.index];
        const bool isNew = line.id.isNil();
        Record after = *row.before;
        for (const auto& [number, value] : line.fields) {
            if (number != field::kGoalTitle) after.ensure(number).value = value;
        }
        Goal goal = goalFrom(after);
        if (isNew && goal.owner.isNil()) goal.owner = sights_.me();
        if (isNew && cell(row.index, GoalColumn::visibility).empty()) {
            // Nobody more than has to do with it, where the file does not say.
            goal.visibility = GoalVisibility::participants;
            if (!sights_.sees(goal)) goal.visibility = GoalVisibility::company;
            line.fields.emplace_back(field::kGoalVisibility, Value{static_cast<std::int64_t>(goal.visibility)});
        }
        // What is wrong with it already may be whom it names.
        if (!line.faults.empty() || sights_.sees(goal)) return;
        if (isNew || sights_.sees(goalFrom(*row.before))) {
            fault(row.index, GoalFaultKind::unseen, GoalColumn::visibility);
        }
    }
    void compareKeyResult(const Row& row) {
        GoalLine& line = plan_.lines[row.index];
        text(row, GoalColumn::title, field::kKeyResultTitle);
        named(row, GoalColumn::owner, field::kKeyResultOwner, people_);
        choice(row, GoalColumn::metric, field::kKeyResultMetric);
        text(row, GoalColumn::unit, field::kKeyResultUnit);
        number(row, GoalColumn::start, field::kKeyResultStart);
        number(row, GoalColumn::target, field::kKeyResultTarget);
        number(row, GoalColumn::current, field::kKeyResultCurrent);
        number(row, GoalColumn::weight, field::kKeyResultWeight);
        const Uuid goal = aboveOf(row.index);
        if (line.id.isNil()) {
            if (!goal.isNil()) line.fields.emplace_back(field::kKeyResultGoal, Value{goal});
            return;
        }
        if (std::ranges::find(line.changes, GoalColumn::metric) != line.changes.end()) {
            fault(row.index, GoalFaultKind::fixed, GoalColumn::metric);
        }
        if (line.faults.empty() && goal != row.before->reference(field::kKeyResultGoal)) {
            fault(row.index, GoalFaultKind::fixed, GoalColumn::parent);
        }
    }
    void description(const Row& row) {
        const string_view said = cell(row.index, GoalColumn::description);
        if (said.empty()) return;
        std::string was = row.before->text(field::kGoalDescription);
        if (compared(was) == compared(said)) return;
        // What was cut off on the way here would be lost.
        if (said.size() + 4 > roster::kCellMaximum) {
            return fault(row.index, GoalFaultKind::tooLong, GoalColumn::description);
        }
        GoalLine& line = plan_.lines[row.index];
        line.description = unguarded(said);
        line.descriptionBefore = std::move(was);
        line.changes.push_back(GoalColumn::description);
    }

    const roster::Table& table_;
    const GoalImportOptions& options_;
    const std::function<bool(double)>& progress_;
    std::size_t done_ = 0;
    NamedRows people_;
    NamedRows cycles_;
    NamedRows teams_;
    NamedRows titles_;
    AlikeGoals alike_;
    Sights sights_;
    std::unordered_map<Uuid, const Record*> goals_;
    std::unordered_map<Uuid, const Record*> keyResults_;
    /// By the goal and the title.
    std::unordered_map<Uuid, std::unordered_map<std::string, std::vector<Uuid>>> measured_;
    std::array<std::size_t, kGoalColumns> columns_{};
    char point_ = 0;
    bool isMixed_ = false;
    roster::DateOrder order_ = roster::DateOrder::unknown;
    GoalPlan plan_;
    std::unordered_map<std::string, std::size_t> handles_;  ///< what stands in the column of ids
    std::unordered_map<Uuid, std::size_t> taken_;           ///< which line is of a row here
    std::unordered_map<std::string, std::vector<std::size_t>> titled_;
    std::unordered_map<std::size_t, Uuid> above_;
};

}  // namespace

std::size_t GoalPlan::count(GoalBecomes kind) const {
    return static_cast<std::size_t>(std::ranges::count(lines, kind, &GoalLine::becomes));
}

Result<GoalPlan> planGoals(const GoalsHere& here, const roster::Table& table, const GoalImportOptions& options,
                           const std::function<bool(double)>& progress) {
    return Planner(here, table, options, progress).run();
}

}  // namespace aufwind::domain
