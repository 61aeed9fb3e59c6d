// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_details.h"

#include "models/domain/check_in.h"
#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/domain/goal_rhythm.h"
#include "models/domain/goal_sight.h"
#include "models/views/goal_words.h"
#include "models/views/values.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using domain::GoalForest;
using domain::GoalVisibility;
using store::Compare;

/// Deeper than any forest; a circle in damaged data ends here.
constexpr int kMostLevels = 64;
constexpr int kMostPeople = 12;

using Days = std::optional<std::pair<std::int64_t, std::int64_t>>;

std::vector<Record> rowsOf(const PageContext& context, EntityNumber entity, FieldNumber by, const Uuid& id) {
    auto rows = context.reader().list({.entity = entity, .where = {{by, Compare::equal, Value{id}}}});
    return rows ? std::move(*rows) : std::vector<Record>{};
}

QVariantMap personMap(const PageContext& context, const Uuid& id) {
    const Person& person = context.people().person(id);
    return {{"id", toText(id)}, {"name", person.name}, {"initials", person.initials}};
}

QString percentOf(const PageContext& context, const std::optional<double>& progress) {
    return progress ? percentText(context.wording().locale(), *progress) : QString{};
}

QVariantList trailOf(const GoalForest& forest, const Uuid& id) {
    QVariantList trail;
    Uuid at = forest.parent(id);
    for (int level = 0; level < kMostLevels && !at.isNil(); ++level, at = forest.parent(at)) {
        const domain::Goal* goal = forest.goal(at);
        if (goal == nullptr) break;
        trail.prepend(QVariantMap{{"id", toText(at)}, {"title", toText(goal->title)}});
    }
    return trail;
}

QVariantMap supportsOf(const PageContext& context, const GoalForest& forest, const Uuid& id) {
    const domain::Goal* parent = forest.goal(forest.parent(id));
    if (parent == nullptr) return {};
    const Person& owner = context.people().person(parent->owner);
    return {{"id", toText(parent->id)},
            {"title", toText(parent->title)},
            {"ownerId", toText(parent->owner)},
            {"ownerName", owner.name},
            {"ownerInitials", owner.initials},
            {"ofCompany", parent->ofCompany},
            {"percent", percentOf(context, forest.progress(parent->id))}};
}

void addChildren(QVariantMap& map, const PageContext& context, const GoalForest& forest, const Uuid& id) {
    std::vector<domain::WeightedPart> parts;
    std::unordered_set<Uuid> owners;
    QVariantList people;
    const std::vector<Uuid>& children = forest.children(id);
    for (const Uuid& child : children) {
        const domain::Goal* goal = forest.goal(child);
        if (goal == nullptr) continue;
        if (const auto progress = forest.progress(child); progress && forest.counts(child))
            parts.push_back({*progress});
        if (!owners.insert(goal->owner).second) continue;
        if (people.size() < kMostPeople) people.append(personMap(context, goal->owner));
    }
    map["children"] = static_cast<int>(children.size());
    map["childPeople"] = people;
    map["childMean"] = percentOf(context, domain::weightedMean(parts));
}

/// Where the goal says nothing of its time and neither does a cycle, its history has one.
Days shownDays(const Days& days, const std::vector<Record>& checkIns, std::int64_t today) {
    if (days) return days;
    if (checkIns.empty()) return std::nullopt;
    const std::int64_t first = dayOf(instantFrom(checkIns.front().number(field::kCheckInAt)));
    return std::pair{std::min(first, today), std::max(first + 1, today)};
}

void addCourse(QVariantMap& map, const std::vector<Record>& checkIns, const Days& span, bool hasExpected,
               std::optional<double> progress, std::int64_t today) {
    if (!span) return;
    const auto length = static_cast<double>(std::max<std::int64_t>(1, span->second - span->first));
    const auto at = [&](std::int64_t day) {
        return std::clamp(static_cast<double>(day - span->first) / length, 0.0, 1.0);
    };
    QVariantList course;
    for (const Record& row : checkIns) {
        const auto* said = std::get_if<std::int64_t>(&row.value(field::kCheckInProgress));
        if (said == nullptr) continue;
        course.append(QVariantMap{{"at", at(dayOf(instantFrom(row.number(field::kCheckInAt))))},
                                  {"progress", static_cast<double>(*said) / domain::kOne}});
    }
    map["first"] = dayFrom(span->first);
    map["last"] = dayFrom(span->second);
    map["courseNow"] = at(today);
    map["hasExpected"] = hasExpected;
    if (progress) course.append(QVariantMap{{"at", at(today)}, {"progress", *progress}, {"now", true}});
    map["course"] = course;
}

void addDue(QVariantMap& map, const domain::Goal& goal, const domain::Cycle* cycle, std::int64_t today) {
    map["days"] = static_cast<int>(domain::rhythmOf(goal, cycle));
    const auto said = goal.checkedIn != 0 ? std::optional(dayOf(instantFrom(goal.checkedIn))) : std::nullopt;
    const auto due = domain::checkInDue(goal, cycle, said, today);
    if (!due) return;
    map["due"] = dayFrom(*due);
    map["dueIn"] = static_cast<int>(*due - today);
}

/// Whether what was agreed is another since.
bool changedSince(const PageContext& context, const Uuid& id, const Stamp& agreed) {
    const auto later = [&](const Record& row, std::initializer_list<FieldNumber> fields) {
        return std::ranges::any_of(fields, [&](FieldNumber number) {
            const Cell* cell = row.cell(number);
            return cell != nullptr && cell->stamp.time > agreed.time;
        });
    };
    const auto goal = context.reader().find(schema::kGoal, id);
    if (goal && *goal && later(**goal, {field::kGoalTitle})) return true;
    const auto results = rowsOf(context, schema::kKeyResult, field::kKeyResultGoal, id);
    return std::ranges::any_of(results, [&](const Record& row) {
        return row.created.time > agreed.time || later(row, {field::kKeyResultTitle, field::kKeyResultStart,
                                                             field::kKeyResultTarget, field::kKeyResultWeight});
    });
}

/// Why nobody who may say yes sees it, and what would do; empty where somebody does.
QString unseenText(GoalVisibility visibility, bool hasManager) {
    const auto wanted = domain::visibilityForApproval(visibility, hasManager);
    if (!wanted) return {};
    if (*wanted == GoalVisibility::participants) {
        return QCoreApplication::translate("GoalWords",
                                           "Nobody who could approve a private goal sees it. Let at least the "
                                           "participants see it, then submit it.");
    }
    return QCoreApplication::translate("GoalWords",
                                       "The owner has no manager, so HR approves, and HR does not see this goal. Let "
                                       "the company see it, then submit it.");
}

QVariantMap approvalOf(const PageContext& context, const GoalForest& forest, const domain::Goal& goal) {
    const bool isNeeded = forest.needsApproval();
    QVariantMap map{{"needed", isNeeded}, {"state", QStringLiteral("open")}, {"changed", false}};
    if (!isNeeded) return map;
    const Uuid manager = context.people().person(goal.owner).manager;
    map["unseen"] = unseenText(goal.visibility, !manager.isNil());
    map["waitsFor"] = manager.isNil() ? QString{} : context.nameOrYou(manager);
    const auto rows = rowsOf(context, schema::kGoalApproval, field::kApprovalGoal, goal.id);
    // The moment is written each time, the decision only where it is another.
    const Cell* latest = rows.empty() ? nullptr : rows.front().cell(field::kApprovalDecided);
    const std::int64_t said = latest != nullptr ? rows.front().number(field::kApprovalDecision) : 0;
    const std::int64_t decided = rows.empty() ? 0 : rows.front().number(field::kApprovalDecided);
    if (said == 1) map["changed"] = changedSince(context, goal.id, latest->stamp);
    // Put forward again, it waits again.
    if (said != 0 && goal.submitted <= decided) {
        map["state"] = said == 1 ? QStringLiteral("approved") : QStringLiteral("returned");
    } else if (goal.submitted != 0) {
        map["state"] = QStringLiteral("waiting");
    }
    if (said != 0) {
        map["by"] = context.writerOf(rows.front(), *latest);
        map["at"] = PageContext::moment(decided);
        map["remark"] = toText(rows.front().text(field::kApprovalRemark));
    }
    return map;
}

/// Those who see it besides a team: the owner, contributors, whoever stands above the owner.
QString closeCircle(bool isMine, const QString& name, int contributors) {
    if (contributors == 0) {
        return isMine ? QCoreApplication::translate("GoalWords", "you and your managers")
                      : QCoreApplication::translate("GoalWords", "%1 and the managers above").arg(name);
    }
    return isMine ? QCoreApplication::translate("GoalWords", "you, %n contributor(s) and your managers", nullptr,
                                                contributors)
                  : QCoreApplication::translate("GoalWords", "%1, %n contributor(s) and the managers above %1", nullptr,
                                                contributors)
                        .arg(name);
}

QString capital(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString audience(const PageContext& context, GoalVisibility visibility, const Uuid& owner, const Uuid& team,
                 int contributors) {
    const bool isMine = owner == context.data().me();
    const QString name = context.people().person(owner).firstName;
    if (visibility == GoalVisibility::company)
        return QCoreApplication::translate("GoalWords", "Everybody in the company");
    if (visibility == GoalVisibility::privately) {
        return isMine ? QCoreApplication::translate("GoalWords", "Only you")
                      : QCoreApplication::translate("GoalWords", "Only %1").arg(name);
    }
    const QString close = closeCircle(isMine, name, contributors);
    if (visibility == GoalVisibility::participants) return capital(close);
    const QString teamName = context.titleOf(schema::kTeam, team);
    return teamName.isEmpty() ? capital(close)
                              : QCoreApplication::translate("GoalWords", "Team %1, %2").arg(teamName, close);
}

std::optional<GoalVisibility> visibilityOf(const QVariantMap& wanted) {
    const schema::Field& described = *schema::kSchema.entity(schema::kGoal)->field(field::kGoalVisibility);
    const auto read = fromVariant(described, wanted.value(QStringLiteral("visibility")));
    const auto* chosen = read ? std::get_if<std::int64_t>(&*read) : nullptr;
    return chosen != nullptr ? std::optional(static_cast<GoalVisibility>(*chosen)) : std::nullopt;
}

}  // namespace

domain::GoalViewer viewerOf(store::Reader& reader, const Uuid& me, const QString& role, const Uuid& owner) {
    const auto row = reader.find(schema::kEmployee, owner);
    return {.id = me,
            .isHr = role == QLatin1String("hr") || role == QLatin1String("admin") || role == QLatin1String("owner"),
            .isManager = row && *row && domain::isManagerOf(**row, me)};
}

domain::GoalViewer viewerOf(const PageContext& context, const Uuid& owner) {
    return viewerOf(context.reader(), context.data().me(), context.people().myRole(), owner);
}

QVariantMap rightsOf(const PageContext& context, const domain::Goal& goal) {
    const domain::GoalRights rights = domain::goalRights(goal, viewerOf(context, goal.owner));
    return {{"change", rights.change},       {"status", rights.status},    {"tick", rights.tick},
            {"checkIn", rights.checkIn},     {"comment", rights.comment},  {"approve", rights.approve},
            {"ofCompany", rights.ofCompany}, {"moderate", rights.moderate}};
}

QVariantMap goalDetails(const PageContext& context, const Goals& goals, const Uuid& id) {
    const GoalForest& forest = goals.forest();
    const domain::Goal* goal = forest.goal(id);
    if (goal == nullptr) return {};
    const std::int64_t today = goals.today();
    auto checkIns = rowsOf(context, schema::kCheckIn, field::kCheckInGoal, id);
    std::ranges::sort(checkIns, {}, [](const Record& row) { return std::pair(row.number(field::kCheckInAt), row.id); });
    const Days days = forest.days(id);
    const auto progress = forest.progress(id);
    QVariantMap map{{"trail", trailOf(forest, id)},
                    {"supports", supportsOf(context, forest, id)},
                    {"contributors", context.people().toList(goal->contributors)},
                    {"audience", audience(context, goal->visibility, goal->owner, goal->team,
                                          static_cast<int>(goal->contributors.size()))},
                    {"continuesId", toText(goal->continues)},
                    {"percentText", percentOf(context, progress)},
                    {"overText", progress ? overshootText(*progress) : QString{}},
                    {"expectedText", percentOf(context, forest.expected(id, today))},
                    {"approval", approvalOf(context, forest, *goal)},
                    {"rights", rightsOf(context, *goal)}};
    if (const domain::Goal* before = forest.goal(goal->continues)) map["continues"] = toText(before->title);
    addChildren(map, context, forest, id);
    addCourse(map, checkIns, shownDays(days, checkIns, today), days.has_value(), progress, today);
    addDue(map, *goal, forest.cycle(goal->cycle), today);
    const auto week = days ? domain::weekOf(days->first, days->second, today) : std::nullopt;
    map["week"] = week ? static_cast<int>(week->week) : 0;
    map["weeks"] = week ? static_cast<int>(week->weeks) : 0;
    return map;
}

QString audienceOf(const PageContext& context, const QVariantMap& wanted) {
    const auto chosen = visibilityOf(wanted);
    if (!chosen) return {};
    return audience(context, *chosen, idFrom(wanted.value("ownerId").toString()),
                    idFrom(wanted.value("teamId").toString()),
                    static_cast<int>(wanted.value("contributors").toList().size()));
}

bool seesSuch(const PageContext& context, const QVariantMap& wanted) {
    const auto chosen = visibilityOf(wanted);
    if (!chosen) return false;
    domain::Goal goal;
    goal.owner = idFrom(wanted.value("ownerId").toString());
    goal.team = idFrom(wanted.value("teamId").toString());
    const QVariantList contributors = wanted.value("contributors").toList();
    for (const QVariant& id : contributors) goal.contributors.push_back(idFrom(id.toString()));
    const auto sight = domain::sightOf(context.reader(), goal, context.data().me());
    return sight && domain::wouldSee(*chosen, *sight);
}

}  // namespace aufwind::views
