// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/employment.h"

#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/domain/goal_rights.h"
#include "models/domain/meeting.h"
#include "models/domain/people.h"
#include "models/views/goal_details.h"
#include "models/views/grid_columns.h"
#include "models/views/leaving_rows.h"
#include "models/views/values.h"

#include <algorithm>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using domain::EmploymentObstacle;

constexpr int kKept = 50;
/// So many of a list are named.
constexpr std::size_t kNamed = 5;
constexpr FieldNumber kGrantRole = field::of(schema::kRoleGrant, "role");
constexpr FieldNumber kCustomGrantRole = field::of(schema::kCustomRoleGrant, "role");

QString wordOf(EmploymentObstacle obstacle) {
    static constexpr const char* kWords[] = {"",          "unknown", "already",  "noDay", "beforeStart",
                                             "beforeEnd", "self",    "heirGone", "cycle"};
    return QString::fromLatin1(kWords[static_cast<std::size_t>(obstacle)]);
}

std::int64_t dayIn(const QVariantMap& wanted) {
    const QVariant day = wanted.value(QStringLiteral("day"));
    return day.canConvert<QDateTime>() && day.toDateTime().isValid() ? dayOf(day.toDateTime()) : 0;
}

Uuid personIn(const QVariantMap& wanted, const char* key) {
    return idFrom(wanted.value(QLatin1String(key)).toString());
}

bool isIn(const QVariantMap& wanted, const char* key) {
    return wanted.value(QLatin1String(key)).toBool();
}

Result<domain::Leaving> planOf(store::Reader& reader, const LeavingRows& rows, const QVariantMap& wanted,
                               std::int64_t now) {
    const Uuid heir = personIn(wanted, "heir");
    auto line = managerLine(reader, heir);
    if (!line) return line.error();
    const auto here = isHere(reader, heir);
    if (!here) return here.error();
    // Somebody whom no row describes cannot take over either.
    if (line->empty() && !heir.isNil()) line->push_back(heir);
    auto plan = domain::planLeaving(rows.person ? &*rows.person : nullptr, {.lastDay = dayIn(wanted),
                                                                            .today = today(now),
                                                                            .heir = std::move(*line),
                                                                            .isHeirHere = *here || heir.isNil(),
                                                                            .above = rows.above,
                                                                            .reports = rows.reports});
    const Uuid lead = personIn(wanted, "lead");
    if (plan.obstacle != EmploymentObstacle::none || plan.isAhead || rows.teams.empty() || lead.isNil()) return plan;
    const auto leads = isHere(reader, lead);
    if (!leads) return leads.error();
    if (lead == rows.person->id) {
        plan.obstacle = EmploymentObstacle::self;
    } else if (!*leads) {
        plan.obstacle = EmploymentObstacle::heirGone;
    }
    return plan;
}

Result<EmploymentObstacle> returnOf(store::Reader& reader, const Uuid& id, const QVariantMap& wanted) {
    const auto person = reader.find(schema::kEmployee, id);
    if (!person) return person.error();
    const Uuid manager = personIn(wanted, "manager");
    auto line = managerLine(reader, manager);
    if (!line) return line.error();
    const auto here = isHere(reader, manager);
    if (!here) return here.error();
    if (line->empty() && !manager.isNil()) line->push_back(manager);
    return domain::planReturn(*person ? &**person : nullptr,
                              {.firstDay = dayIn(wanted),
                               .manager = std::move(*line),
                               .isManagerHere = *here || manager.isNil() || manager == id});
}

Result<void> change(Bench& bench, Before& before, const Record& row, const std::vector<Assignment>& fields) {
    Replaced replaced{.entity = row.entity, .id = row.id, .fields = {}};
    std::vector<Assignment> changed;
    for (const auto& [number, value] : fields) {
        if (row.value(number) == value) continue;
        changed.emplace_back(number, value);
        replaced.fields.emplace_back(number, row.value(number));
    }
    if (changed.empty()) return {};
    replaced.written = changed;
    before.push_back(std::move(replaced));
    return bench.editor.set(row.entity, row.id, changed);
}

Result<void> remove(Bench& bench, Before& before, const Record& row) {
    before.push_back({.entity = row.entity, .id = row.id, .fields = {}, .removed = true});
    return bench.editor.remove(row.entity, row.id);
}

/// What is put back of it: nothing of a row that is gone by now, nor what somebody else has written since.
Result<void> putBackOne(Bench& bench, const Replaced& one) {
    const auto row = bench.reader.find(one.entity, one.id);
    if (!row) return row.error();
    const bool isThere = *row && (*row)->alive();
    if (one.removed) return isThere ? Result<void>() : bench.editor.restore(one.entity, one.id);
    if (!isThere) return {};
    std::vector<Assignment> fields;
    for (const Assignment& before : one.fields) {
        const auto written = std::ranges::find(one.written, before.first, &Assignment::first);
        const bool isOwn = written == one.written.end() || (*row)->value(before.first) == written->second;
        if (isOwn) fields.push_back(before);
    }
    return fields.empty() ? Result<void>() : bench.editor.set(one.entity, one.id, fields);
}

/// Adds what another edit has replaced.
Result<void> noted(Before& before, Result<Before> replaced) {
    if (!replaced) return replaced.error();
    std::ranges::move(*replaced, std::back_inserter(before));
    return {};
}

Value personValue(const Uuid& id) {
    return id.isNil() ? Value{} : Value{id};
}

QStringList titlesOf(const std::vector<Record>& series, const std::function<bool(const Record&)>& wanted) {
    QStringList titles;
    for (const Record& one : series) {
        if (wanted(one)) titles << toText(one.text(field::kSeriesTitle));
    }
    return titles.mid(0, static_cast<qsizetype>(kNamed));
}

bool isOneOnOne(const Record& series) {
    return domain::seriesKind(series) == domain::SeriesKind::oneOnOne;
}

}  // namespace

struct Employment::May {
    QString role;
    QStringList permissions;
    Uuid me;

    bool change(EntityNumber entityNumber, FieldNumber number) const {
        const schema::Entity& entity = *schema::kSchema.entity(entityNumber);
        const schema::Field& one = *entity.field(number);
        return mayByRights(one.change.empty() ? entity.change : one.change, role, permissions);
    }
    /// As seen from somebody whose goals they are or are to be.
    domain::GoalViewer viewer(store::Reader& reader, const Uuid& owner) const {
        return viewerOf(reader, me, role, owner);
    }
    bool giveGoals(store::Reader& reader, const Uuid& from, const Uuid& to) const {
        return from != to && domain::mayHandOn(from, viewer(reader, from), to, viewer(reader, to));
    }
    bool knowsRoles() const { return role == QLatin1String("admin") || role == QLatin1String("owner"); }
    /// Nobody takes away what is above their own role.
    bool takeRole(const Record& grant) const {
        const schema::Field& roles = *schema::kSchema.entity(schema::kRoleGrant)->field(kGrantRole);
        const auto own = std::ranges::find(roles.choices, role.toStdString());
        return knowsRoles() && grant.number(kGrantRole) <= own - roles.choices.begin();
    }
};

void Employment::attach(LocalData* data, Directory* people, const Wording* wording) {
    if (data_ != nullptr) data_->disconnect(this);
    data_ = data;
    people_ = people;
    wording_ = wording;
    steps_.clear();
    if (data_ == nullptr) return;
    connect(data_, &LocalData::changed, this, [this](const store::ChangeSet& changes) {
        static constexpr EntityNumber kConcern[] = {schema::kEmployee,
                                                    schema::kTeam,
                                                    schema::kRoleGrant,
                                                    schema::kCustomRoleGrant,
                                                    schema::kMeetingSeries,
                                                    schema::kSeriesParticipant,
                                                    schema::kTeamMembership,
                                                    schema::kConfidentialRecord,
                                                    schema::kActionItem,
                                                    schema::kCustomRole,
                                                    schema::kGoal};
        const auto concerns = [](const store::Change& one) {
            return std::ranges::find(kConcern, one.entity) != std::end(kConcern);
        };
        if (std::ranges::any_of(changes, concerns)) emit changed();
    });
}

Employment::May Employment::may() const {
    return {people_->myRole(), people_->myPermissions(), data_->me()};
}

bool Employment::mayEnd() const {
    const May rights = may();
    return rights.change(schema::kEmployee, field::kEmployeeStatus) &&
           rights.change(schema::kEmployee, field::kEmployeeEnd);
}

bool Employment::canLeave(const QString& personId) const {
    const Uuid id = idFrom(personId);
    if (data_ == nullptr || id.isNil() || id == data_->me()) return false;
    return isHere(data_->reader(), id).valueOr(false) && mayEnd();
}

bool Employment::canReturn(const QString& personId) const {
    if (data_ == nullptr) return false;
    const auto person = data_->reader().find(schema::kEmployee, idFrom(personId));
    return person && *person && (*person)->alive() && domain::hasLeft(**person) && mayEnd();
}

int Employment::peopleHere() const {
    if (data_ == nullptr) return 0;
    const auto all = data_->reader().count({.entity = schema::kEmployee});
    const auto left =
        data_->reader().count({.entity = schema::kEmployee,
                               .where = {{field::kEmployeeStatus, store::Compare::equal, Value{domain::kStatusLeft}}}});
    return all && left ? static_cast<int>(*all - *left) : 0;
}

QVariantMap Employment::managerAbove(const QString& personId) const {
    if (data_ == nullptr) return {};
    const auto person = data_->reader().find(schema::kEmployee, idFrom(personId));
    if (!person || !*person) return {};
    const auto line = lineAbove(data_->reader(), **person);
    if (!line || line->empty()) return {};
    return {{QStringLiteral("id"), toText(line->front())},
            {QStringLiteral("name"), people_->person(line->front()).name}};
}

QStringList Employment::namesOf(const std::vector<Uuid>& people) const {
    QStringList names;
    for (std::size_t i = 0; i < std::min(people.size(), kNamed); ++i) names << people_->person(people[i]).name;
    return names;
}

QVariantMap Employment::leaving(const QString& personId, const QVariantMap& wanted) const {
    const auto nothing = [] {
        return QVariantMap{{QStringLiteral("obstacle"), QStringLiteral("unknown")}};
    };
    if (data_ == nullptr) return nothing();
    const auto rows = leavingRows(data_->reader(), idFrom(personId), data_->me());
    if (!rows) return nothing();
    const auto plan = planOf(data_->reader(), *rows, wanted, data_->now());
    if (!plan) return nothing();
    const May rights = may();
    const bool canReports = rights.change(schema::kEmployee, field::kEmployeeManager);
    QVariantList apart;
    for (const domain::NewManager& one : plan->reports) {
        if (!canReports || one.manager == personIn(wanted, "heir") || apart.size() >= static_cast<qsizetype>(kNamed)) {
            continue;
        }
        apart << QVariantMap{{QStringLiteral("name"), people_->person(one.person).name},
                             {QStringLiteral("manager"), people_->person(one.manager).name}};
    }
    QStringList teams;
    for (const Record& team : rows->teams) teams << toText(team.text(field::kTeamName));
    QStringList goals;
    for (const Record& goal : rows->goals) goals << toText(goal.text(field::kGoalTitle));
    QStringList roles;
    QStringList kept;
    const schema::Field& role = *schema::kSchema.entity(schema::kRoleGrant)->field(kGrantRole);
    for (const Record& grant : rows->roles) {
        (rights.takeRole(grant) ? roles : kept) << wording_->choice(role, grant.number(kGrantRole));
    }
    for (const Record& grant : rows->customRoles) {
        (rights.knowsRoles() ? roles : kept) << people_->roleName(grant.reference(kCustomGrantRole));
    }
    const auto count = [](const auto& all) {
        return static_cast<int>(all.size());
    };
    const domain::GoalViewer ofGoals = rights.viewer(data_->reader(), idFrom(personId));
    const Uuid heir = personIn(wanted, "heir");
    QVariantMap goalsTo;
    if (rights.giveGoals(data_->reader(), idFrom(personId), heir)) {
        goalsTo = {{QStringLiteral("id"), toText(heir)}, {QStringLiteral("name"), people_->person(heir).name}};
    }
    return {{QStringLiteral("obstacle"), wordOf(plan->obstacle)},
            {QStringLiteral("ahead"), plan->isAhead},
            {QStringLiteral("person"), QVariantMap{{QStringLiteral("id"), personId},
                                                   {QStringLiteral("name"), people_->person(idFrom(personId)).name}}},
            {QStringLiteral("reports"), count(rows->reports)},
            {QStringLiteral("reportNames"), namesOf(rows->reports)},
            {QStringLiteral("apart"), apart},
            {QStringLiteral("teams"), count(rows->teams)},
            {QStringLiteral("teamNames"), teams.mid(0, static_cast<qsizetype>(kNamed))},
            {QStringLiteral("dotted"), count(rows->dotted)},
            {QStringLiteral("roles"), roles},
            {QStringLiteral("rolesKept"), kept},
            {QStringLiteral("actions"), count(rows->actions)},
            {QStringLiteral("goals"), count(rows->goals)},
            {QStringLiteral("goalTitles"), goals.mid(0, static_cast<qsizetype>(kNamed))},
            {QStringLiteral("canGoals"), ofGoals.isHr || ofGoals.isManager},
            {QStringLiteral("goalsTo"), goalsTo},
            {QStringLiteral("ended"), titlesOf(rows->meetings, isOneOnOne)},
            {QStringLiteral("without"), titlesOf(rows->meetings, [](const Record& one) { return !isOneOnOne(one); })},
            {QStringLiteral("theirs"), titlesOf(rows->theirs, [](const Record&) { return true; })},
            {QStringLiteral("canReports"), canReports},
            {QStringLiteral("canTeams"), rights.change(schema::kTeam, field::kTeamLead)},
            {QStringLiteral("knowsRoles"), rights.knowsRoles()}};
}

int Employment::written(const std::function<Result<void>(Bench&, Step&)>& work) {
    Step step;
    const auto done = data_->run([&](Bench& bench) { return bench.editor.inParts([&] { return work(bench, step); }); });
    if (!done || step.before.empty()) return 0;
    steps_.insert(++last_, step);
    steps_.remove(last_ - kKept);
    return last_;
}

int Employment::leave(const QString& personId, const QVariantMap& wanted) {
    if (data_ == nullptr || !canLeave(personId)) return 0;
    const May rights = may();
    const bool reports = rights.change(schema::kEmployee, field::kEmployeeManager);
    const bool teams = rights.change(schema::kTeam, field::kTeamLead);
    const Uuid id = idFrom(personId);
    return written([&](Bench& bench, Step& step) -> Result<void> {
        step.person = id;
        const auto rows = leavingRows(bench.reader, id, rights.me);
        if (!rows) return rows.error();
        const auto plan = planOf(bench.reader, *rows, wanted, bench.now);
        if (!plan) return plan.error();
        if (plan->obstacle != EmploymentObstacle::none) return Error{ErrorCode::invalid, "cannot leave so"};
        const std::int64_t day = dayIn(wanted);
        if (plan->isAhead) return change(bench, step.before, *rows->person, {{field::kEmployeeEnd, Value{day}}});
        auto done = change(bench, step.before, *rows->person,
                           {{field::kEmployeeStatus, Value{domain::kStatusLeft}}, {field::kEmployeeEnd, Value{day}}});
        if (!done) return done;
        for (std::size_t i = 0; reports && i < plan->reports.size(); ++i) {
            const auto row = bench.reader.find(schema::kEmployee, plan->reports[i].person);
            if (!row) return row.error();
            if (!*row) continue;
            done =
                change(bench, step.before, **row, {{field::kEmployeeManager, personValue(plan->reports[i].manager)}});
            if (!done) return done;
        }
        for (std::size_t i = 0; reports && i < rows->dotted.size(); ++i) {
            step.dotted.push_back(rows->dotted[i]);
            done = bench.editor.removeElement(schema::kEmployee, rows->dotted[i], field::kEmployeeDotted, id);
            if (!done) return done;
        }
        for (std::size_t i = 0; teams && i < rows->teams.size(); ++i) {
            done =
                change(bench, step.before, rows->teams[i], {{field::kTeamLead, personValue(personIn(wanted, "lead"))}});
            if (!done) return done;
        }
        for (std::size_t i = 0; isIn(wanted, "takeActions") && i < rows->actions.size(); ++i) {
            done = change(bench, step.before, rows->actions[i], {{field::kActionOwner, Value{rights.me}}});
            if (!done) return done;
        }
        // Where only one of them may not go there, the server refuses the leaving, too.
        const Uuid heir = personIn(wanted, "heir");
        const bool canGoals = isIn(wanted, "takeGoals") && rights.giveGoals(bench.reader, id, heir);
        for (std::size_t i = 0; canGoals && i < rows->goals.size(); ++i) {
            done = change(bench, step.before, rows->goals[i], {{field::kGoalOwner, Value{heir}}});
            if (!done) return done;
        }
        for (std::size_t i = 0; isIn(wanted, "endMeetings") && i < rows->meetings.size(); ++i) {
            const Record& series = rows->meetings[i];
            done = noted(step.before,
                         isOneOnOne(series) ? endSeries(bench, series.id, true) : removePerson(bench, series.id, id));
            if (!done) return done;
        }
        if (!isIn(wanted, "takeRoles")) return {};
        for (const Record& grant : rows->roles) {
            if (rights.takeRole(grant)) done = remove(bench, step.before, grant);
            if (!done) return done;
        }
        for (const Record& grant : rows->customRoles) {
            if (rights.knowsRoles()) done = remove(bench, step.before, grant);
            if (!done) return done;
        }
        return {};
    });
}

QString Employment::returnObstacle(const QString& personId, const QVariantMap& wanted) const {
    if (data_ == nullptr) return wordOf(EmploymentObstacle::unknown);
    return wordOf(returnOf(data_->reader(), idFrom(personId), wanted).valueOr(EmploymentObstacle::unknown));
}

int Employment::comeBack(const QString& personId, const QVariantMap& wanted) {
    if (data_ == nullptr || !canReturn(personId)) return 0;
    const bool manager = may().change(schema::kEmployee, field::kEmployeeManager);
    const Uuid id = idFrom(personId);
    return written([&](Bench& bench, Step& step) -> Result<void> {
        const auto obstacle = returnOf(bench.reader, id, wanted);
        if (!obstacle) return obstacle.error();
        if (*obstacle != EmploymentObstacle::none) return Error{ErrorCode::invalid, "cannot come back so"};
        const auto row = bench.reader.find(schema::kEmployee, id);
        if (!row) return row.error();
        std::vector<Assignment> fields{{field::kEmployeeStatus, Value{domain::kStatusActive}},
                                       {field::kEmployeeStart, Value{dayIn(wanted)}},
                                       {field::kEmployeeEnd, Value{}}};
        if (manager) fields.emplace_back(field::kEmployeeManager, personValue(personIn(wanted, "manager")));
        return change(bench, step.before, **row, fields);
    });
}

void Employment::putBack(int number) {
    const auto found = steps_.find(number);
    if (data_ == nullptr || found == steps_.end()) return;
    data_->post([step = found.value()](Bench& bench) {
        return bench.editor.inParts([&]() -> Result<void> {
            for (const Replaced& one : step.before) {
                if (auto done = putBackOne(bench, one); !done) return done;
            }
            for (const Uuid& id : step.dotted) {
                const auto row = bench.reader.find(schema::kEmployee, id);
                if (!row) return row.error();
                if (!*row || !(*row)->alive()) continue;
                auto done = bench.editor.addElement(schema::kEmployee, id, field::kEmployeeDotted, step.person);
                if (!done) return done;
            }
            return {};
        });
    });
    steps_.erase(found);
}

}  // namespace aufwind::views
