// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/erasure.h"

#include "models/domain/employment.h"
#include "models/domain/goal_progress.h"

#include <algorithm>
#include <array>

namespace aufwind::domain {

namespace {

using schema::Entity;
using schema::Field;

constexpr std::size_t kCodeLetters = 4;

/// What is said in meetings and of goals: people's own words, also where somebody else has made the row.
constexpr std::array kSpoken{schema::kMeetingSeries, schema::kMeetingSpan, schema::kOccurrence,  schema::kTalkingPoint,
                             schema::kComment,       schema::kSharedNote,  schema::kActionItem,  schema::kPointLink,
                             schema::kGoal,          schema::kKeyResult,   schema::kMilestone,   schema::kInitiative,
                             schema::kCheckIn,       schema::kGoalComment, schema::kGoalApproval};
/// What belongs to a goal, and says whose it is.
constexpr std::array kOfGoal{schema::kKeyResult,   schema::kMilestone,   schema::kInitiative,  schema::kCheckIn,
                             schema::kMeasurement, schema::kGoalComment, schema::kGoalApproval};
/// What is nobody's but its author's, or of no use to others without their words.
constexpr std::array kOfAuthor{schema::kPrivateNote,    schema::kPrivatePoint, schema::kPersonalSettings,
                               schema::kAgendaTemplate, schema::kSharedNote,   schema::kGoalTemplate,
                               schema::kSavedView};
/// What says something of a person and of nobody else. Of surveys it is that they were asked, and what was shared with
/// them; what they answered is under no name, so that nobody finds it, and stays.
constexpr std::array kOfPerson{schema::kConfidentialRecord, schema::kConfidentialValue, schema::kCustomValue,
                               schema::kTeamMembership,     schema::kRoleGrant,         schema::kCustomRoleGrant,
                               schema::kSurveyInvitation,   schema::kSurveyShare};

template <typename List>
bool isIn(const List& list, EntityNumber entity) {
    return std::ranges::find(list, entity) != std::end(list);
}

bool isAbout(const Entity& entity, const Record& row, const Uuid& person) {
    const Field* field = entity.field("person");
    return field != nullptr && row.reference(field->number) == person;
}

bool holdsWords(const Field& field) {
    return schema::isText(field.type) || field.type == schema::Type::blobReference;
}

/// Whether there was something to clear.
bool clear(Record& row, const Field& field) {
    Cell* cell = nullptr;
    for (Cell& one : row.cells) {
        if (one.field == field.number) cell = &one;
    }
    const bool mayBeWithout = !field.required;
    if (mayBeWithout) return std::erase_if(row.cells, [&](const Cell& one) { return one.field == field.number; }) > 0;
    const Value placeholder{std::string(kErasedText)};
    if (cell != nullptr && cell->value == placeholder && cell->superseded.empty()) return false;
    Cell& kept = row.ensure(field.number);
    kept.value = placeholder;
    kept.superseded.clear();
    return true;
}

/// What they wrote and lost against somebody else's.
bool dropLost(Record& row, const Uuid& person) {
    bool dropped = false;
    for (Cell& cell : row.cells) {
        dropped |= std::erase_if(cell.superseded, [&](const Superseded& lost) { return lost.author == person; }) > 0;
    }
    return dropped;
}

ErasureFate clearWords(const Entity& entity, Record& row, const Uuid& person) {
    ErasureFate fate = ErasureFate::none;
    for (const Field& field : entity.fields) {
        const Cell* cell = row.cell(field.number);
        const bool isTheirs = row.author == person || (cell != nullptr && cell->author == person &&
                                                       field.type != schema::Type::collaborativeText);
        // A row that has lost its words with a key has no cell where one has to be.
        const bool isMissing = cell == nullptr && field.required && schema::isText(field.type);
        if (!holdsWords(field) || !isTheirs || (cell == nullptr && !isMissing) || !clear(row, field)) continue;
        if (!isMissing) fate = ErasureFate::wordless;
        if (fate == ErasureFate::none) fate = ErasureFate::mended;
    }
    return fate;
}

Erased destroyed(const Entity& entity, Record row) {
    bool changed = row.alive();
    for (const Field& field : entity.fields) {
        // References stay, for whoever has to hear of the end is found by them, and so do places in a list.
        if (schema::isReference(field.type) || field.type == schema::Type::orderKey) continue;
        changed |= std::erase_if(row.cells, [&](const Cell& cell) { return cell.field == field.number; }) > 0;
    }
    for (Cell& cell : row.cells) {
        changed |= !cell.superseded.empty();
        cell.superseded.clear();
    }
    if (!changed) return {};
    row.life += row.alive() ? 1 : 0;
    return {ErasureFate::destroyed, std::move(row)};
}

/// Tells one from another, and says nothing of either.
std::string codeOf(const Uuid& person) {
    const std::string id = person.toString();
    return id.substr(id.size() - kCodeLetters);
}

bool isPseudonym(const Record& employee, FieldNumber number) {
    const std::string text = employee.text(number);
    return number == field::kEmployeeFirst ? text == "Erased" || text == "Gelöscht"
                                           : number == field::kEmployeeLast && text == codeOf(employee.id);
}

Erased pseudonym(const Entity& entity, Record row, bool isGerman) {
    const Record before = row;
    for (const Field& field : entity.fields) {
        const bool isKept = field.number == field::kEmployeeStatus || field.required;
        if (!isKept) std::erase_if(row.cells, [&](const Cell& cell) { return cell.field == field.number; });
    }
    row.ensure(field::kEmployeeFirst).value = std::string(isGerman ? "Gelöscht" : "Erased");
    row.ensure(field::kEmployeeLast).value = codeOf(row.id);
    row.ensure(field::kEmployeeStatus).value = kStatusLeft;
    for (Cell& cell : row.cells) cell.superseded.clear();
    return row == before ? Erased{} : Erased{ErasureFate::pseudonym, std::move(row)};
}

// A goal that few have seen is its owner's alone; one that a team or the company works for stays for them.
bool isOwnGoal(const Entity& entity, const Record& row, const Uuid& person) {
    const bool isGoal = entity.number == schema::kGoal;
    const Field* owner =
        isGoal || isIn(kOfGoal, entity.number) ? entity.field(isGoal ? "owner" : "goal_owner") : nullptr;
    const Field* shown = entity.field(isGoal ? "visibility" : "shown_to");
    return owner != nullptr && shown != nullptr && row.reference(owner->number) == person &&
           row.number(shown->number) <= static_cast<std::int64_t>(GoalVisibility::participants);
}

bool isDestroyed(const Entity& entity, const Record& row, const Uuid& person) {
    return isOwnGoal(entity, row, person) || (isIn(kOfPerson, entity.number) && isAbout(entity, row, person)) ||
           (isIn(kOfAuthor, entity.number) && row.author == person);
}

Erased wordless(const Entity& entity, Record row, const Uuid& person) {
    ErasureFate fate = isIn(kSpoken, entity.number) ? clearWords(entity, row, person) : ErasureFate::none;
    bool changed = dropLost(row, person);
    if (entity.number == schema::kPrivacyRequest &&
        (isAbout(entity, row, person) || row.reference(field::kPrivacyAskedBy) == person)) {
        changed |= clear(row, *entity.field(field::kPrivacyReason));
    }
    if (changed) fate = ErasureFate::wordless;
    return fate != ErasureFate::none ? Erased{fate, std::move(row)} : Erased{};
}

}  // namespace

Erased erased(const schema::Schema& schema, const Record& row, const Uuid& person, ErasureStep step, bool isGerman) {
    const Entity* entity = schema.entity(row.entity);
    if (entity == nullptr) return {};
    const bool isOwn = entity->number == schema::kEmployee && row.id == person;
    if (isOwn) return step == ErasureStep::pseudonym ? pseudonym(*entity, row, isGerman) : Erased{};
    const bool goes = isDestroyed(*entity, row, person);
    const bool isSpoken = isIn(kSpoken, entity->number);
    switch (step) {
        case ErasureStep::disown: {
            if (goes || isSpoken || row.author != person) return {};
            Record kept = row;
            kept.author = Uuid{};
            return {ErasureFate::disowned, std::move(kept)};
        }
        case ErasureStep::destroy:
            return goes ? destroyed(*entity, row) : wordless(*entity, row, person);
        case ErasureStep::pseudonym:
            break;
    }
    return {};
}

bool isNamedBy(const Record& row, const Uuid& person) {
    if (row.entity != schema::kMeetingSeries) return false;
    const Cell* title = row.cell(field::kSeriesTitle);
    return row.author == person || (title != nullptr && title->author == person);
}

Erased withoutCopies(const schema::Schema& schema, const Record& row, const std::vector<Uuid>& series) {
    if (row.entity != schema::kMeetingSpan) return {};
    const Entity& entity = *schema.entity(row.entity);
    if (std::ranges::find(series, row.reference(entity.field("series")->number)) == series.end()) return {};
    Record kept = row;
    return clear(kept, *entity.field("title")) ? Erased{ErasureFate::wordless, std::move(kept)} : Erased{};
}

bool isErased(const Record& employee) {
    return isPseudonym(employee, field::kEmployeeFirst) && isPseudonym(employee, field::kEmployeeLast) &&
           employee.text(field::kEmployeeEmail).empty() && hasLeft(employee);
}

bool isOfBefore(const Record& employee, std::int64_t erasedAt) {
    if (!employee.alive()) return false;
    constexpr std::array kNaming{field::kEmployeeFirst, field::kEmployeeLast, field::kEmployeeEmail};
    return std::ranges::any_of(kNaming, [&](FieldNumber number) {
        const Cell* cell = employee.cell(number);
        return cell != nullptr && !employee.text(number).empty() && cell->stamp.milliseconds() <= erasedAt &&
               !isPseudonym(employee, number);
    });
}

}  // namespace aufwind::domain
