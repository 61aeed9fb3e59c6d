// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_line_model.h"

#include "models/domain/people.h"
#include "models/domain/roster/known_targets.h"
#include "models/schema/text_form.h"
#include "models/views/import_words.h"
#include "models/views/values.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <map>

namespace aufwind::views {

namespace {

using roster::Becomes;
using roster::CellChange;
using roster::Line;

enum Role {
    kHeading = Qt::UserRole,
    kKind,
    kKindText,
    kCount,
    kHidden,
    kLine,
    kRow,
    kName,
    kDetail,
    kSubject,
    kInitials,
    kText,
    kQuiet,
    kWarning,
    kChanges,
    kFaults
};

constexpr std::size_t kFirst = 3;
constexpr std::size_t kFirstFaults = 20;  // somebody has to look at each

}  // namespace

int ImportLineModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

QHash<int, QByteArray> ImportLineModel::roleNames() const {
    return {{kHeading, "heading"}, {kKind, "kind"},         {kKindText, "kindText"}, {kCount, "count"},
            {kHidden, "hidden"},   {kLine, "line"},         {kRow, "row"},           {kName, "name"},
            {kDetail, "detail"},   {kSubject, "subjectId"}, {kInitials, "initials"}, {kText, "text"},
            {kQuiet, "quiet"},     {kWarning, "warning"},   {kChanges, "changes"},   {kFaults, "faults"}};
}

void ImportLineModel::attach(Directory* people, const Wording* wording) {
    people_ = people;
    wording_ = wording;
}

void ImportLineModel::set(roster::Plan plan) {
    plan_ = std::move(plan);
    compose();
}

void ImportLineModel::setKind(const QString& kind) {
    if (kind_ == kind) return;
    kind_ = kind;
    emit kindChanged();
    compose();
}

void ImportLineModel::compose() {
    beginResetModel();
    entries_.clear();
    std::map<Becomes, std::vector<std::size_t>> lines;
    for (std::size_t i = 0; i < plan_.lines.size(); ++i) lines[plan_.lines[i].becomes].push_back(i);
    for (const Becomes kind : roster::kAllBecomes) {
        const auto& all = lines[kind];
        if (all.empty() || (!kind_.isEmpty() && kind_ != toText(roster::nameOf(kind)))) continue;
        entries_.push_back({kind, std::nullopt});
        const std::size_t first = kind == Becomes::faulty ? kFirstFaults : kind == Becomes::unchanged ? 0 : kFirst;
        const std::size_t shown = kind_.isEmpty() ? std::min(all.size(), first) : all.size();
        for (std::size_t i = 0; i < shown; ++i) entries_.push_back({kind, all[i]});
    }
    endResetModel();
    emit countChanged();
}

void ImportLineModel::refresh() {
    if (!entries_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

QVariant ImportLineModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= entries_.size()) return {};
    const Entry& entry = entries_[static_cast<std::size_t>(index.row())];
    if (role == kHeading) return !entry.line.has_value();
    if (role == kKind) return toText(roster::nameOf(entry.kind));
    if (role == kKindText) return ImportWords::kind(entry.kind);
    return entry.line ? ofLine(plan_.lines[*entry.line], role) : heading(entry, role);
}

QVariant ImportLineModel::heading(const Entry& entry, int role) const {
    const auto all = static_cast<int>(plan_.count(entry.kind));
    if (role == kCount) return all;
    if (role == kHidden) {
        return all - static_cast<int>(std::ranges::count_if(
                         entries_, [&](const Entry& one) { return one.line && one.kind == entry.kind; }));
    }
    return {};
}

QVariant ImportLineModel::ofLine(const Line& line, int role) const {
    switch (role) {
        case kLine:
            return static_cast<int>(line.line);
        case kRow:
            return static_cast<int>(line.row);
        case kName:
            return toText(line.name);
        case kDetail: {
            QStringList parts{toText(line.externalId), toText(line.department)};
            parts.removeAll(QString());
            return parts.join(QStringLiteral(" · "));
        }
        case kSubject:
            return toText(line.person);
        case kInitials:
            return toText(domain::initials(line.name));
        case kText:
            return sentence(line);
        case kQuiet: {
            const CellChange* manager =
                line.becomes == Becomes::created ? line.change(roster::target::kManager) : nullptr;
            return manager != nullptr && !manager->people.empty()
                       ? ImportWords::managerIs(named(manager->people.front()))
                       : QString();
        }
        case kWarning:
            return line.reports > 0 ? ImportWords::reportsLeft(static_cast<int>(line.reports)) : QString();
        case kChanges:
            return line.becomes == Becomes::changed || line.becomes == Becomes::deactivated ? changes(line)
                                                                                            : QVariantList();
        case kFaults:
            return faults(line);
        default:
            return {};
    }
}

QString ImportLineModel::fieldName(const roster::Target& target) const {
    if (!target.isAttribute()) return wording_->field(roster::fieldOf(target));
    const domain::Attribute* attribute = roster::attributeOf(plan_.attributes, target);
    return attribute != nullptr ? toText(attribute->name) : QString();
}

QString ImportLineModel::shownOf(const domain::Attribute& attribute, const std::string& kept) const {
    const QString text = toText(kept);
    switch (attribute.kind) {
        case domain::AttributeKind::date: {
            const auto day = schema::parseDate(kept);
            return day ? wording_->locale().toString(QDate(1970, 1, 1).addDays(*day), QStringLiteral("d MMM yyyy"))
                       : text;
        }
        case domain::AttributeKind::number:
            return QString(text).replace(QLatin1Char('.'), wording_->locale().decimalPoint());
        case domain::AttributeKind::yesNo:
            return kept == "yes" || kept == "no" ? wording_->yesNo(kept == "yes") : text;
        default:
            return text;
    }
}

QString ImportLineModel::shown(const roster::Target& target, const Value& value) const {
    const domain::Attribute* attribute = roster::attributeOf(plan_.attributes, target);
    const auto* kept = std::get_if<std::string>(&value);
    if (attribute != nullptr && kept != nullptr && !kept->empty()) return shownOf(*attribute, *kept);
    const schema::Field& field = roster::fieldOf(target);
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        if (field.type == schema::Type::choice) return wording_->choice(field, *number);
        return wording_->locale().toString(QDate(1970, 1, 1).addDays(*number), QStringLiteral("d MMM yyyy"));
    }
    if (const auto* text = std::get_if<std::string>(&value); text != nullptr && !text->empty()) return toText(*text);
    QStringList names;
    if (const auto* one = std::get_if<Uuid>(&value)) names << named({*one});
    if (const auto* several = std::get_if<std::vector<Uuid>>(&value)) {
        for (const Uuid& id : *several) names << named({id});
    }
    return names.isEmpty() ? ImportWords::none() : names.join(QStringLiteral(", "));
}

QString ImportLineModel::named(const roster::PersonRef& person) const {
    if (person.isNew()) return toText(plan_.lines[person.row].name);
    return people_ != nullptr ? people_->person(person.id).name : QString();
}

QString ImportLineModel::before(const CellChange& change) const {
    return shown(change.target, change.before);
}

QString ImportLineModel::after(const CellChange& change) const {
    if (change.people.empty()) return shown(change.target, change.after);
    QStringList names;
    for (const roster::PersonRef& person : change.people) names << named(person);
    return names.join(QStringLiteral(", "));
}

// Of somebody new the title, where they work and when they begin; of who leaves, when.
QString ImportLineModel::sentence(const Line& line) const {
    if (wording_ == nullptr) return {};
    QStringList parts;
    const auto add = [&](std::string_view name, QString (*words)(const QString&)) {
        const auto target = roster::targetNamed(name);
        const CellChange* change = target ? line.change(*target) : nullptr;
        if (change == nullptr || std::holds_alternative<std::monostate>(change->after)) return;
        parts << (words != nullptr ? words(after(*change)) : after(*change));
    };
    if (line.becomes == Becomes::created) {
        add("title", nullptr);
        add("location", nullptr);
        add("start_date", &ImportWords::starts);
    } else if (line.becomes == Becomes::deactivated) {
        add("end_date", &ImportWords::leaves);
        if (parts.isEmpty()) parts << ImportWords::leavesNow();
    }
    return parts.join(QStringLiteral(", "));
}

QVariantList ImportLineModel::changes(const Line& line) const {
    QVariantList list;
    if (wording_ == nullptr) return list;
    for (const CellChange& change : line.changes) {
        // The sentence says it already.
        if (line.becomes == Becomes::deactivated &&
            (change.target == roster::target::kEnd || change.target == roster::target::kStatus)) {
            continue;
        }
        list << QVariantMap{{QStringLiteral("name"), fieldName(change.target)},
                            {QStringLiteral("before"), before(change)},
                            {QStringLiteral("after"), after(change)}};
    }
    return list;
}

QVariantList ImportLineModel::faults(const Line& line) const {
    QVariantList list;
    if (wording_ == nullptr) return list;
    for (const roster::Fault& fault : line.faults) {
        const schema::Field& field = roster::fieldOf(fault.target);
        const bool isPerson = domain::isPerson(field.target);
        list << QVariantMap{{QStringLiteral("text"), ImportWords::fault(fault, fieldName(fault.target))},
                            {QStringLiteral("field"), fieldName(fault.target)},
                            {QStringLiteral("column"), static_cast<int>(fault.column)},
                            {QStringLiteral("value"), toText(fault.value)},
                            {QStringLiteral("inFile"), fault.column < roster::kColumnsMaximum},
                            {QStringLiteral("person"), isPerson}};
    }
    return list;
}

}  // namespace aufwind::views
