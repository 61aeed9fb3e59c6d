// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_goals.h"

#include "models/domain/goal_fields.h"
#include "models/views/values.h"

#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace aufwind;
namespace field = aufwind::domain::field;

namespace {

Uuid uuidOf(const QString& key) {
    Uuid id;
    if (key.isEmpty()) return id;
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

/// Goals stand in the order of their ids: "g2" before "g10", and those that fill it after them.
Uuid goalIdOf(const QString& key) {
    Uuid id = uuidOf(key);
    if (key.isEmpty()) return id;
    const int number = key.mid(1).toInt() + (key.startsWith(u'f') ? 1000 : 0);
    for (std::size_t i = 0; i < 4; ++i) id.bytes[3 - i] = static_cast<std::uint8_t>(number >> 8 * i);
    return id;
}

Record rowOf(EntityNumber entity, const Uuid& id) {
    Record row;
    row.entity = entity;
    row.id = id;
    row.life = 1;
    return row;
}

std::string utf8(const QVariant& text) {
    return views::fromText(text.toString());
}

}  // namespace

QString FakeGoals::idOf(const QString& key) {
    return views::toText(goalIdOf(key));
}

Uuid FakeGoals::me() const {
    return uuidOf(looker_);
}

void FakeGoals::setRows(const QVariantList& rows) {
    rows_ = rows;
    fill();
}

void FakeGoals::setCycleRows(const QVariantList& cycles) {
    cycles_ = cycles;
    fill();
}

void FakeGoals::setPeople(const QVariantList& people) {
    people_ = people;
    fill();
}

void FakeGoals::setTeamRows(const QVariantList& teams) {
    teams_ = teams;
    fill();
}

void FakeGoals::setLooker(const QString& looker) {
    looker_ = looker;
    fill();
}

void FakeGoals::setDay(int day) {
    day_ = day;
    fill();
}

views::Person FakeGoals::person(const Uuid& id) const {
    views::Person one;
    one.id = id;
    for (const QVariant& each : people_) {
        const QVariantMap known = each.toMap();
        if (uuidOf(known.value("id").toString()) != id) continue;
        one.name = known.value("name").toString();
        one.initials = known.value("initials").toString();
        one.known = true;
    }
    return one;
}

QString FakeGoals::teamName(const Uuid& id) const {
    for (const QVariant& each : teams_) {
        const QVariantMap team = each.toMap();
        if (uuidOf(team.value("id").toString()) == id) return team.value("name").toString();
    }
    return {};
}

void FakeGoals::fill() {
    static const QStringList kMarks{"draft", "on_track", "behind", "at_risk", "done", "dropped"};
    domain::GoalForest made;
    made.begin();
    made.setNeedsApproval(
        std::ranges::any_of(rows_, [](const QVariant& one) { return one.toMap().contains("waits"); }));
    for (const QVariant& one : cycles_) {
        const QVariantMap cycle = one.toMap();
        Record row = rowOf(schema::kGoalCycle, uuidOf(cycle.value("id").toString()));
        row.ensure(field::kCycleName).value = utf8(cycle.value("name"));
        row.ensure(field::kCycleStarts).value = std::int64_t{cycle.value("starts").toLongLong()};
        row.ensure(field::kCycleEnds).value = std::int64_t{cycle.value("ends").toLongLong()};
        row.ensure(field::kCyclePhase).value = std::int64_t{cycle.value("phase").toLongLong()};
        made.put(row);
    }
    for (const QVariant& one : rows_) {
        const QVariantMap goal = one.toMap();
        const Uuid id = goalIdOf(goal.value("id").toString());
        Record row = rowOf(schema::kGoal, id);
        row.ensure(field::kGoalTitle).value = utf8(goal.value("title"));
        row.ensure(field::kGoalOwner).value = uuidOf(goal.value("owner").toString());
        row.ensure(field::kGoalCycle).value = uuidOf(goal.value("cycle").toString());
        row.ensure(field::kGoalParent).value = goalIdOf(goal.value("parent").toString());
        row.ensure(field::kGoalTeam).value = uuidOf(goal.value("team").toString());
        row.ensure(field::kGoalOfCompany).value = goal.value("company").toBool();
        row.ensure(field::kGoalStatus).value =
            std::int64_t{std::max<qsizetype>(0, kMarks.indexOf(goal.value("mark").toString()))};
        row.ensure(field::kGoalConfidence).value = std::int64_t{goal.value("confidence").toLongLong()};
        if (goal.value("waits").toBool()) row.ensure(field::kGoalSubmitted).value = std::int64_t{1};
        if (goal.contains("starts"))
            row.ensure(field::kGoalStarts).value = std::int64_t{goal.value("starts").toLongLong()};
        if (goal.contains("ends")) row.ensure(field::kGoalEnds).value = std::int64_t{goal.value("ends").toLongLong()};
        made.put(row);
        if (!goal.value("progress").isValid()) continue;
        Record measured = rowOf(schema::kKeyResult, uuidOf("of " + goal.value("id").toString()));
        measured.ensure(field::kKeyResultGoal).value = id;
        measured.ensure(field::kKeyResultTarget).value = std::int64_t{domain::kOne};
        measured.ensure(field::kKeyResultCurrent).value =
            std::int64_t{std::llround(goal.value("progress").toDouble() * static_cast<double>(domain::kOne))};
        made.put(measured);
    }
    made.end();
    show(std::move(made));
}
