// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/page_context.h"

#include "models/domain/fields.h"
#include "models/domain/meeting.h"
#include "models/domain/people.h"
#include "models/views/values.h"

#include <QCoreApplication>

#include <algorithm>

namespace aufwind::views {

QString PageContext::titleOf(EntityNumber entity, const Uuid& id) const {
    const auto row = reader().find(entity, id);
    return row && *row ? titleOf(**row) : QString{};
}

QString PageContext::titleOf(const Record& row, int depth) const {
    if (domain::isPerson(row.entity)) return people_.person(row.id).name;
    const schema::Entity* entity = data_.schema().entity(row.entity);
    if (entity == nullptr) return {};
    for (const schema::Field& field : entity->fields) {
        if (field.type == schema::Type::shortText && field.required) return toText(row.text(field.number));
    }
    for (const schema::Field& field : entity->fields) {
        if (field.type != schema::Type::reference || depth == 0) continue;
        const auto target = reader().find(field.target, row.reference(field.number));
        if (target && *target) return titleOf(**target, depth - 1);
    }
    return {};
}

QString PageContext::meetingTitle(const Record& series, const std::vector<Uuid>& participants) const {
    if (domain::seriesKind(series) == domain::SeriesKind::oneOnOne) {
        const auto other = std::ranges::find_if(participants, [this](const Uuid& id) { return id != data_.me(); });
        if (other != participants.end() && people_.person(*other).known) return people_.person(*other).name;
    }
    return toText(series.text(domain::field::kSeriesTitle));
}

Uuid PageContext::seriesOf(const Record& row) const {
    if (domain::isSeries(row.entity)) return row.id;
    const schema::Entity* entity = data_.schema().entity(row.entity);
    if (entity == nullptr) return {};
    for (const schema::Field& field : entity->fields) {
        if (field.type == schema::Type::reference && domain::isSeries(field.target)) {
            return row.reference(field.number);
        }
    }
    return {};
}

Uuid PageContext::occurrenceOf(const Record& row, int depth) const {
    if (domain::isOccurrence(row.entity)) return row.id;
    const schema::Entity* entity = data_.schema().entity(row.entity);
    if (entity == nullptr) return {};
    // The last of them, for a talking point: where it was discussed, not where it was raised.
    const schema::Field* last = nullptr;
    for (const schema::Field& field : entity->fields) {
        if (field.type == schema::Type::reference && domain::isOccurrence(field.target)) last = &field;
    }
    if (last != nullptr) return row.reference(last->number);
    for (const schema::Field& field : entity->fields) {
        const bool leads = field.type == schema::Type::reference && !domain::isSeries(field.target);
        const schema::Entity* target = leads && depth > 0 ? data_.schema().entity(field.target) : nullptr;
        if (target == nullptr || !belongsToMeeting(*target)) continue;
        const auto found = reader().find(field.target, row.reference(field.number));
        if (found && *found) return occurrenceOf(**found, depth - 1);
    }
    return {};
}

bool PageContext::belongsToMeeting(const schema::Entity& entity) {
    return domain::isSeries(entity.number) || std::ranges::any_of(entity.fields, [](const schema::Field& field) {
               return field.type == schema::Type::reference && domain::isSeries(field.target);
           });
}

QString PageContext::nameOrYou(const Uuid& person) const {
    return person == data_.me() ? QCoreApplication::translate("PageContext", "you") : people_.person(person).name;
}

QString PageContext::valueText(const schema::Field& field, const Value& value) const {
    if (const auto* flag = std::get_if<bool>(&value)) return wording_.yesNo(*flag);
    if (const auto* id = std::get_if<Uuid>(&value)) return titleOf(field.target, *id);
    if (const auto* text = std::get_if<std::string>(&value))
        return schema::isText(field.type) ? toText(*text) : QString{};
    const auto* number = std::get_if<std::int64_t>(&value);
    if (number == nullptr) return QStringLiteral("–");
    if (field.type == schema::Type::date) return wording_.day(dayFrom(*number));
    if (field.type == schema::Type::instant) return wording_.moment(QDateTime::fromMSecsSinceEpoch(*number));
    if (field.type == schema::Type::choice) return wording_.choice(field, *number);
    if (field.type == schema::Type::decimal) return wording_.locale().toString(static_cast<double>(*number) / 1e6);
    return wording_.locale().toString(static_cast<qlonglong>(*number));
}

QVariant PageContext::moment(std::int64_t milliseconds) {
    return milliseconds == 0 ? QVariant{} : QVariant{instantFrom(milliseconds)};
}

QVariant PageContext::day(const Value& days) {
    const auto* number = std::get_if<std::int64_t>(&days);
    return number == nullptr ? QVariant{} : QVariant{dayFrom(*number)};
}

}  // namespace aufwind::views
