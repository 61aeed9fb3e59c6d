// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/values.h"

#include <QStringConverter>

#include <cmath>

namespace aufwind::views {

namespace {

constexpr qint64 kMillion = 1'000'000;
const QDate kEpoch{1970, 1, 1};

Error misfit(const schema::Field& field) {
    return {ErrorCode::invalid, "value does not fit field " + std::string(field.name)};
}

Result<Value> idsFrom(const schema::Field& field, const QVariant& value) {
    std::vector<Uuid> ids;
    const QStringList texts = value.toStringList();
    for (const QString& text : texts) {
        const auto id = Uuid::parse(text.toStdString());
        if (!id) return misfit(field);
        ids.push_back(*id);
    }
    return Value{std::move(ids)};
}

Result<Value> choiceFrom(const schema::Field& field, const QVariant& value) {
    const std::string name = value.toString().toStdString();
    for (std::size_t i = 0; i < field.choices.size(); ++i) {
        if (field.choices[i] == name) return Value{static_cast<std::int64_t>(i)};
    }
    return misfit(field);
}

Result<Value> numberFrom(const schema::Field& field, const QVariant& value, double factor) {
    bool fits = false;
    const double number = value.toDouble(&fits) * factor;
    // Beyond 2^53 a number of JavaScript is no longer the one that was written.
    if (!fits || !std::isfinite(number) || std::abs(number) > 9.0e15) return misfit(field);
    return Value{static_cast<std::int64_t>(std::llround(number))};
}

}  // namespace

QString toText(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string fromText(const QString& text) {
    QStringEncoder encoder{QStringConverter::Utf8, QStringConverter::Flag::Stateless};
    const QByteArray bytes = encoder.encode(text);
    return bytes.toStdString();
}

QString toText(const Uuid& id) {
    return id.isNil() ? QString{} : QString::fromStdString(id.toString());
}

Uuid idFrom(const QString& text) {
    return Uuid::parse(text.toStdString()).value_or(Uuid{});
}

QDateTime instantFrom(std::int64_t milliseconds) {
    return milliseconds == 0 ? QDateTime{} : QDateTime::fromMSecsSinceEpoch(milliseconds);
}

QDateTime dayFrom(std::int64_t daysSince1970) {
    return kEpoch.addDays(daysSince1970).startOfDay();
}

std::int64_t dayOf(const QDateTime& instant) {
    return kEpoch.daysTo(instant.toLocalTime().date());
}

std::int64_t today(std::int64_t nowMilliseconds) {
    return dayOf(QDateTime::fromMSecsSinceEpoch(nowMilliseconds));
}

QVariant toVariant(const schema::Field& field, const Value& value) {
    if (const auto* flag = std::get_if<bool>(&value)) return *flag;
    if (const auto* text = std::get_if<std::string>(&value)) {
        return schema::isText(field.type) ? QVariant{toText(*text)}
                                          : QVariant{QByteArray::fromStdString(*text).toHex()};
    }
    if (const auto* id = std::get_if<Uuid>(&value)) return toText(*id);
    if (const auto* ids = std::get_if<std::vector<Uuid>>(&value)) {
        QStringList texts;
        for (const Uuid& id : *ids) texts << toText(id);
        return texts;
    }
    const auto* number = std::get_if<std::int64_t>(&value);
    if (number == nullptr) return {};
    switch (field.type) {
        case schema::Type::choice: {
            const auto index = static_cast<std::size_t>(*number);
            return index < field.choices.size() ? QVariant{toText(field.choices[index])} : QVariant{};
        }
        case schema::Type::instant:
            return QDateTime::fromMSecsSinceEpoch(*number);
        case schema::Type::date:
            return dayFrom(*number);
        case schema::Type::decimal:
            return static_cast<double>(*number) / kMillion;
        default:
            return QVariant::fromValue(static_cast<qlonglong>(*number));
    }
}

Result<Value> fromVariant(const schema::Field& field, const QVariant& value) {
    if (!value.isValid() || value.isNull()) return Value{};
    switch (field.type) {
        case schema::Type::flag:
            return value.canConvert<bool>() ? Result<Value>{Value{value.toBool()}} : misfit(field);
        case schema::Type::integer:
            return numberFrom(field, value, 1);
        case schema::Type::decimal:
            return numberFrom(field, value, kMillion);
        case schema::Type::instant:
            if (!value.canConvert<QDateTime>()) return numberFrom(field, value, 1);
            if (!value.toDateTime().isValid()) return misfit(field);
            return Value{static_cast<std::int64_t>(value.toDateTime().toMSecsSinceEpoch())};
        case schema::Type::date:
            if (!value.toDateTime().isValid()) return misfit(field);
            return Value{dayOf(value.toDateTime())};
        case schema::Type::choice:
            return choiceFrom(field, value);
        case schema::Type::shortText:
        case schema::Type::collaborativeText:
        case schema::Type::secretOfOwner:
            return Value{fromText(value.toString())};
        case schema::Type::reference:
        case schema::Type::treeParent: {
            const auto id = Uuid::parse(value.toString().toStdString());
            return id ? Result<Value>{Value{*id}} : misfit(field);
        }
        case schema::Type::referenceSet:
            return idsFrom(field, value);
        case schema::Type::orderKey:
        case schema::Type::blobReference:
            break;  // placed by move(), filled by attaching: never typed
    }
    return misfit(field);
}

Result<std::vector<Assignment>> assignmentsFrom(const schema::Entity& entity, const QVariantMap& fields) {
    std::vector<Assignment> assignments;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const schema::Field* field = entity.field(std::string_view{it.key().toStdString()});
        if (field == nullptr) return Error{ErrorCode::invalid, "no such field"};
        auto value = fromVariant(*field, it.value());
        if (!value) return value.error();
        assignments.emplace_back(field->number, std::move(*value));
    }
    return assignments;
}

}  // namespace aufwind::views
