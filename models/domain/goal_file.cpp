// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_file.h"

#include "models/domain/goal_fields.h"
#include "models/domain/roster/columns.h"
#include "models/domain/roster/table.h"
#include "models/schema/text_form.h"

#include <algorithm>
#include <span>
#include <utility>

namespace aufwind::domain {

namespace {

using std::string_view;

struct Words {
    string_view name;
    string_view english;
    string_view german;
    string_view others{};  ///< as headerKey() makes of what people write instead
};

constexpr Words kHeads[] = {
    {"type", "Type", "Typ", "art kind"},
    {"id", "ID", "ID", "kennung goalid"},
    {"parent", "Parent", "\u00dcbergeordnet",
     "parentgoal alignedto \u00fcbergeordnet \u00fcbergeordnetesziel \u00dcbergeordnetesziel oberziel"},
    {"title", "Title", "Titel", "name goaltitle objective bezeichnung zieltitel"},
    {"owner", "Owner", "Verantwortlich", "owneremail email verantwortliche verantwortlicher inhaber"},
    {"cycle", "Cycle", "Zyklus", "period quarter quartal zeitraum"},
    {"team", "Team", "Team", "teamname"},
    {"visibility", "Visibility", "Sichtbarkeit", "visibleto sichtbarf\u00fcr"},
    {"status", "Status", "Status", "state zustand stand"},
    {"metric", "Metric", "Messgr\u00f6\u00dfe", "measure metrictype ma\u00df kennzahl"},
    {"unit", "Unit", "Einheit", "unitofmeasure"},
    {"start", "Start value", "Startwert", "start initialvalue baseline ausgangswert"},
    {"target", "Target value", "Zielwert", "target goalvalue soll"},
    {"current", "Current value", "Aktueller Wert", "current now actual aktuell istwert ist"},
    {"weight", "Weight", "Gewicht", "gewichtung"},
    {"starts", "Starts", "Beginn", "startdate begins begin startdatum"},
    {"ends", "Ends", "Ende", "enddate due duedate deadline enddatum f\u00e4llig frist"},
    {"description", "Description", "Beschreibung", "details notes notizen"},
};
static_assert(std::size(kHeads) == kGoalColumns);

constexpr Words kTypes[] = {{"goal", "Goal", "Ziel", "objective"},
                            {"key_result", "Key result", "Schl\u00fcsselergebnis", "kr keyresult"}};
constexpr Words kStatuses[] = {{"draft", "Draft", "Entwurf"},
                               {"on_track", "On track", "Im Plan", "green"},
                               {"behind", "Behind", "Im R\u00fcckstand", "yellow"},
                               {"at_risk", "At risk", "Gef\u00e4hrdet", "red offtrack"},
                               {"done", "Done", "Erledigt", "completed closed abgeschlossen"},
                               {"dropped", "Dropped", "Verworfen", "cancelled canceled abgebrochen"}};
constexpr Words kVisibilities[] = {{"private", "Private", "Privat"},
                                   {"participants", "Participants", "Beteiligte"},
                                   {"team", "Team", "Team"},
                                   {"company", "Company", "Unternehmen", "public everyone \u00f6ffentlich alle"}};
constexpr Words kMetrics[] = {{"number", "Number", "Zahl", "numeric"},
                              {"percent", "Percent", "Prozent", "percentage"},
                              {"currency", "Currency", "Betrag", "money w\u00e4hrung"},
                              {"yes_no", "Yes or no", "Ja oder nein", "boolean janein yesno"},
                              {"milestones", "Milestones", "Meilensteine", "milestone"}};

std::span<const Words> choicesOf(GoalColumn column) {
    switch (column) {
        case GoalColumn::type:
            return kTypes;
        case GoalColumn::visibility:
            return kVisibilities;
        case GoalColumn::status:
            return kStatuses;
        case GoalColumn::metric:
            return kMetrics;
        default:
            return {};
    }
}

string_view in(const Words& one, FileWords words) {
    return words == FileWords::german ? one.german : words == FileWords::english ? one.english : one.name;
}

std::optional<std::size_t> indexOf(std::span<const Words> all, string_view said) {
    const std::string key = roster::headerKey(said);
    if (key.empty()) return std::nullopt;
    const std::string apart = " " + key + " ";
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Words& one = all[i];
        if (roster::headerKey(one.name) == key || roster::headerKey(one.english) == key ||
            roster::headerKey(one.german) == key ||
            (" " + std::string(one.others) + " ").find(apart) != std::string::npos) {
            return i;
        }
    }
    return std::nullopt;
}

ExportKind kindOf(GoalColumn column) {
    switch (column) {
        case GoalColumn::start:
        case GoalColumn::target:
        case GoalColumn::current:
        case GoalColumn::weight:
            return ExportKind::number;
        case GoalColumn::starts:
        case GoalColumn::ends:
            return ExportKind::day;
        default:
            return ExportKind::text;
    }
}

/// Writes the rows one after the other.
class Rows {
  public:
    Rows(const GoalsHere& here, FileWords words, const std::unordered_set<Uuid>* only)
        : words_(words),
          only_(only),
          people_(here.people, field::kEmployeeEmail),
          cycles_(here.cycles, field::kCycleName),
          teams_(here.teams, field::kTeamName) {
        std::unordered_set<Uuid> ids;
        for (const Record& goal : here.goals) ids.insert(goal.id);
        for (const Record& goal : here.goals) {
            const Uuid parent = goal.reference(field::kGoalParent);
            (ids.contains(parent) ? below_[parent] : roots_).push_back(&goal);
        }
        for (const Record& one : here.keyResults) measured_[one.reference(field::kKeyResultGoal)].push_back(&one);
        for (auto& [goal, all] : measured_) {
            std::ranges::sort(
                all, {}, [](const Record* one) { return std::pair(one->text(field::kKeyResultPosition), one->id); });
        }
    }

    std::vector<std::vector<std::string>> all(const GoalsHere& here) {
        walk(roots_);
        // A circle in damaged data has no root.
        for (const Record& goal : here.goals) walk({&goal});
        return std::move(rows_);
    }

  private:
    void walk(const std::vector<const Record*>& first) {
        std::vector<const Record*> open(first.rbegin(), first.rend());
        while (!open.empty()) {
            const Record& goal = *open.back();
            open.pop_back();
            if (!walked_.insert(goal.id).second) continue;
            add(goal);
            const auto& below = below_[goal.id];
            open.insert(open.end(), below.rbegin(), below.rend());
        }
    }

    std::string& cell(std::vector<std::string>& row, GoalColumn column) const {
        return row[static_cast<std::size_t>(column)];
    }
    std::string choice(GoalColumn column, const Record& row, FieldNumber number) const {
        const auto* value = std::get_if<std::int64_t>(&row.value(number));
        return value != nullptr ? std::string(goalChoiceWord(column, *value, words_)) : std::string();
    }
    static std::string plain(const Record& row, FieldNumber number) {
        const schema::Field* field = schema::kSchema.entity(row.entity)->field(number);
        return schema::formatValue(*field, row.value(number));
    }
    static std::string named(const NamedRows& rows, const Uuid& id) {
        return id.isNil() ? std::string() : rows.nameOf(id);
    }

    void add(const Record& goal) {
        if (only_ != nullptr && !only_->contains(goal.id)) return;
        std::vector<std::string> row(kGoalColumns);
        const Uuid parent = goal.reference(field::kGoalParent);
        cell(row, GoalColumn::type) = goalChoiceWord(GoalColumn::type, 0, words_);
        cell(row, GoalColumn::id) = goal.id.toString();
        cell(row, GoalColumn::parent) = parent.isNil() ? std::string() : parent.toString();
        cell(row, GoalColumn::title) = goal.text(field::kGoalTitle);
        cell(row, GoalColumn::owner) = named(people_, goal.reference(field::kGoalOwner));
        cell(row, GoalColumn::cycle) = named(cycles_, goal.reference(field::kGoalCycle));
        cell(row, GoalColumn::team) = named(teams_, goal.reference(field::kGoalTeam));
        cell(row, GoalColumn::visibility) = choice(GoalColumn::visibility, goal, field::kGoalVisibility);
        cell(row, GoalColumn::status) = choice(GoalColumn::status, goal, field::kGoalStatus);
        cell(row, GoalColumn::starts) = plain(goal, field::kGoalStarts);
        cell(row, GoalColumn::ends) = plain(goal, field::kGoalEnds);
        cell(row, GoalColumn::description) = goal.text(field::kGoalDescription);
        rows_.push_back(std::move(row));
        for (const Record* one : measured_[goal.id]) addKeyResult(*one);
    }

    void addKeyResult(const Record& one) {
        std::vector<std::string> row(kGoalColumns);
        cell(row, GoalColumn::type) = goalChoiceWord(GoalColumn::type, 1, words_);
        cell(row, GoalColumn::id) = one.id.toString();
        cell(row, GoalColumn::parent) = one.reference(field::kKeyResultGoal).toString();
        cell(row, GoalColumn::title) = one.text(field::kKeyResultTitle);
        cell(row, GoalColumn::owner) = named(people_, one.reference(field::kKeyResultOwner));
        cell(row, GoalColumn::metric) = choice(GoalColumn::metric, one, field::kKeyResultMetric);
        cell(row, GoalColumn::unit) = one.text(field::kKeyResultUnit);
        cell(row, GoalColumn::start) = plain(one, field::kKeyResultStart);
        cell(row, GoalColumn::target) = plain(one, field::kKeyResultTarget);
        cell(row, GoalColumn::current) = plain(one, field::kKeyResultCurrent);
        cell(row, GoalColumn::weight) = plain(one, field::kKeyResultWeight);
        rows_.push_back(std::move(row));
    }

    FileWords words_;
    const std::unordered_set<Uuid>* only_;
    NamedRows people_;
    NamedRows cycles_;
    NamedRows teams_;
    std::vector<const Record*> roots_;
    std::unordered_map<Uuid, std::vector<const Record*>> below_;
    std::unordered_map<Uuid, std::vector<const Record*>> measured_;
    std::unordered_set<Uuid> walked_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace

Result<GoalsHere> goalsHere(store::Reader& reader) {
    GoalsHere here;
    const std::pair<EntityNumber, std::vector<Record>*> wanted[] = {
        {schema::kGoal, &here.goals},       {schema::kKeyResult, &here.keyResults},
        {schema::kGoalCycle, &here.cycles}, {schema::kTeam, &here.teams},
        {schema::kEmployee, &here.people},  {schema::kTeamMembership, &here.memberships}};
    const auto read = reader.snapshot([&]() -> Result<void> {
        for (const auto& [entity, rows] : wanted) {
            auto listed = reader.list({.entity = entity, .where = {}, .order = {{schema::kOwnId, false}}});
            if (!listed) return listed.error();
            *rows = std::move(*listed);
        }
        return {};
    });
    return read ? Result<GoalsHere>(std::move(here)) : Result<GoalsHere>(read.error());
}

NamedRows::NamedRows(const std::vector<Record>& rows, FieldNumber name) {
    for (const Record& row : rows) {
        std::string said = row.text(name);
        std::string key = nameKey(said);
        names_.emplace(row.id, std::move(said));
        if (!key.empty()) byName_[std::move(key)].push_back(row.id);
    }
}

std::string NamedRows::nameOf(const Uuid& id) const {
    const auto name = names_.find(id);
    if (name == names_.end()) return id.toString();
    const auto alike = byName_.find(nameKey(name->second));
    // A name that looks like an id would be taken for one.
    const bool isKnownAgain = alike != byName_.end() && alike->second.size() == 1 && !Uuid::parse(alike->first);
    return isKnownAgain ? name->second : id.toString();
}

std::span<const Uuid> NamedRows::all(string_view cell) const& {
    if (const auto id = Uuid::parse(roster::trimmed(cell))) {
        const auto named = names_.find(*id);
        return named != names_.end() ? std::span(&named->first, 1) : std::span<const Uuid>{};
    }
    const auto found = byName_.find(nameKey(cell));
    return found != byName_.end() ? std::span<const Uuid>(found->second) : std::span<const Uuid>{};
}

std::vector<Uuid> NamedRows::find(string_view cell) const {
    const auto found = all(cell);
    return {found.begin(), found.end()};
}

std::vector<ExportColumn> goalColumns(FileWords words) {
    std::vector<ExportColumn> columns;
    for (std::size_t i = 0; i < kGoalColumns; ++i) {
        const auto column = static_cast<GoalColumn>(i);
        columns.push_back({std::string(headOf(column, words)), kindOf(column)});
    }
    return columns;
}

std::vector<std::vector<std::string>> goalRows(const GoalsHere& here, FileWords words,
                                               const std::unordered_set<Uuid>* only) {
    return Rows(here, words, only).all(here);
}

std::optional<GoalColumn> goalColumnOf(string_view head) {
    const auto index = indexOf(kHeads, head);
    return index ? std::optional(static_cast<GoalColumn>(*index)) : std::nullopt;
}

string_view headOf(GoalColumn column, FileWords words) {
    return in(kHeads[static_cast<std::size_t>(column)], words);
}

std::optional<std::int64_t> goalChoice(GoalColumn column, string_view cell) {
    const auto index = indexOf(choicesOf(column), cell);
    return index ? std::optional(static_cast<std::int64_t>(*index)) : std::nullopt;
}

string_view goalChoiceWord(GoalColumn column, std::int64_t choice, FileWords words) {
    const auto all = choicesOf(column);
    if (choice < 0 || static_cast<std::size_t>(choice) >= all.size()) return {};
    return in(all[static_cast<std::size_t>(choice)], words);
}

std::string nameKey(string_view text) {
    std::string key = bareCell(text);
    for (char& letter : key) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return key;
}

string_view unguarded(string_view cell) {
    return cell.starts_with('\'') && beginsFormula(cell.substr(1)) ? cell.substr(1) : cell;
}

// Line breaks are one letter, control characters and what stands for them in a workbook are blanks.
std::string bareCell(string_view text) {
    std::string bare;
    bare.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto letter = static_cast<unsigned char>(text[i]);
        if (letter == '\r') {
            if (i + 1 == text.size() || text[i + 1] != '\n') bare += '\n';
        } else if (text.substr(i).starts_with("\xEF\xBF\xBD")) {
            bare += ' ';
            i += 2;
        } else {
            bare += letter < 0x20 && letter != '\n' && letter != '\t' ? ' ' : text[i];
        }
    }
    // Behind white space that is taken away there may stand another apostrophe that guards.
    string_view rest = roster::trimmed(bare);
    for (string_view next = unguarded(rest); next != rest; next = unguarded(rest)) rest = roster::trimmed(next);
    return std::string(rest);
}

}  // namespace aufwind::domain
