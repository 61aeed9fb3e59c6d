// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/profile.h"

#include "models/domain/employment.h"
#include "models/views/time_zones.h"
#include "models/views/values.h"

#include <QDateTime>
#include <QTimeZone>

#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;

constexpr FieldNumber kPronouns = field::of(schema::kEmployee, "pronouns");
constexpr FieldNumber kLocation = field::of(schema::kEmployee, "location");
constexpr FieldNumber kRecordPerson = field::of(schema::kConfidentialRecord, "person");

/// By the field's name.
QVariant valueOf(const Record& row, FieldNumber number) {
    return toVariant(*schema::kSchema.entity(row.entity)->field(number), row.value(number));
}

std::vector<Record> rowsOf(const PageContext& context, EntityNumber entity, FieldNumber by, const Uuid& id) {
    auto rows = context.reader().list({.entity = entity, .where = {{by, store::Compare::equal, Value{id}}}});
    return rows ? std::move(*rows) : std::vector<Record>{};
}

QStringList teamsOf(const PageContext& context, const Uuid& id) {
    QStringList names;
    const std::vector<Record> memberships = rowsOf(context, schema::kTeamMembership, field::kMembershipPerson, id);
    for (const Record& one : memberships) {
        const auto team = context.reader().find(schema::kTeam, one.reference(field::kMembershipTeam));
        if (team && *team && (*team)->alive()) names << toText((*team)->text(field::kTeamName));
    }
    // The department, or a team by rule.
    if (names.isEmpty() && !context.people().person(id).team.isEmpty()) names << context.people().person(id).team;
    names.sort(Qt::CaseInsensitive);
    return names;
}

void addReports(const PageContext& context, const Uuid& id, QVariantMap& profile) {
    std::vector<Uuid> here;
    const std::vector<Record> rows = rowsOf(context, schema::kEmployee, field::kEmployeeManager, id);
    for (const Record& row : rows) {
        if (!domain::hasLeft(row)) here.push_back(row.id);
    }
    profile.insert(QStringLiteral("reportCount"), static_cast<int>(here.size()));
    profile.insert(QStringLiteral("reports"),
                   context.people().toList(std::move(here)).mid(0, static_cast<qsizetype>(kReportsShown)));
}

void addRecord(const PageContext& context, const Uuid& id, QVariantMap& profile) {
    const std::vector<Record> rows = rowsOf(context, schema::kConfidentialRecord, kRecordPerson, id);
    QVariantList facts;
    for (const schema::Field& one : schema::kSchema.entity(schema::kConfidentialRecord)->fields) {
        if (rows.empty() || one.number == kRecordPerson) continue;
        const QString text = context.valueText(one, rows.front().value(one.number));
        if (rows.front().value(one.number) == Value{} || text.isEmpty()) continue;
        facts << QVariantMap{{QStringLiteral("name"), context.wording().field(one)}, {QStringLiteral("text"), text}};
    }
    profile.insert(QStringLiteral("confidential"), facts);
    profile.insert(QStringLiteral("recordId"), rows.empty() ? QString() : toText(rows.front().id));
    static constexpr std::pair<const char*, const char*> kOwn[] = {
        {"personalPhone", "personal_phone"}, {"personalAddress", "personal_address"}, {"gender", "gender"}};
    for (const auto& [key, name] : kOwn) {
        const schema::Field& one = *schema::kSchema.entity(schema::kConfidentialRecord)->field(name);
        profile.insert(QLatin1String(key), rows.empty() ? QString() : toText(rows.front().text(one.number)));
    }
}

}  // namespace

QVariantMap profileOf(const PageContext& context, const Uuid& id) {
    const auto row = context.reader().find(schema::kEmployee, id);
    if (!row || !*row || !(*row)->alive()) return {};
    const Record& person = **row;
    Directory& people = context.people();
    const QVariant status = valueOf(person, field::kEmployeeStatus);
    const Uuid manager = person.reference(field::kEmployeeManager);
    const auto* dotted = std::get_if<std::vector<Uuid>>(&person.value(field::kEmployeeDotted));
    QStringList leads;
    const std::vector<Record> led = rowsOf(context, schema::kTeam, field::kTeamLead, id);
    for (const Record& team : led) leads << toText(team.text(field::kTeamName));
    const QString location = toText(person.text(kLocation));
    const QString zone = TimeZones::ofCity(location);
    QVariantMap profile{
        {QStringLiteral("status"), status.isValid() ? status : QVariant{QStringLiteral("active")}},
        {QStringLiteral("startDate"), valueOf(person, field::kEmployeeStart)},
        {QStringLiteral("endDate"), valueOf(person, field::kEmployeeEnd)},
        {QStringLiteral("pronouns"), toText(person.text(kPronouns))},
        {QStringLiteral("preferredName"), toText(person.text(field::kEmployeePreferred))},
        {QStringLiteral("location"), location},
        {QStringLiteral("utcOffset"),
         zone.isEmpty() ? QVariant{}
                        : QVariant{QTimeZone(zone.toLatin1()).offsetFromUtc(instantFrom(context.now())) / 60}},
        {QStringLiteral("manager"), people.person(manager).known ? people.toMap(manager) : QVariantMap{}},
        {QStringLiteral("dotted"), people.toList(dotted != nullptr ? *dotted : std::vector<Uuid>{})},
        {QStringLiteral("teams"), teamsOf(context, id)},
        {QStringLiteral("leads"), leads}};
    addReports(context, id, profile);
    addRecord(context, id, profile);
    return profile;
}

}  // namespace aufwind::views
