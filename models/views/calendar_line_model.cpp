// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/calendar_line_model.h"

#include "models/domain/fields.h"
#include "models/views/calendar_words.h"
#include "models/views/values.h"

#include <algorithm>

namespace aufwind::views {

namespace {

using domain::ImportKind;
using domain::ImportLine;

enum Role { kTitle = Qt::UserRole, kWhen, kKind, kKindText, kNotes, kPeople, kChoosable, kChosen };

const char* word(ImportKind kind) {
    switch (kind) {
        case ImportKind::create:
            return "create";
        case ImportKind::update:
            return "update";
        case ImportKind::unchanged:
            return "unchanged";
        case ImportKind::older:
            return "older";
        case ImportKind::notMine:
            return "notMine";
        case ImportKind::leftOut:
            break;
    }
    return "leftOut";
}

}  // namespace

int CalendarLineModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

QHash<int, QByteArray> CalendarLineModel::roleNames() const {
    return {{kTitle, "title"}, {kWhen, "when"},     {kKind, "kind"},           {kKindText, "kindText"},
            {kNotes, "notes"}, {kPeople, "people"}, {kChoosable, "choosable"}, {kChosen, "chosen"}};
}

QString CalendarLineModel::when(const domain::CalendarEvent& event) const {
    if (wording_ == nullptr || event.starts <= 0) return {};
    Record series{.entity = schema::kMeetingSeries};
    series.ensure(domain::field::kSeriesStarts).value = event.starts;
    series.ensure(domain::field::kSeriesMinutes).value = event.minutes;
    series.ensure(domain::field::kSeriesRhythm).value = event.rule;
    series.ensure(domain::field::kSeriesZone).value = event.zone;
    return wording_->rhythm(series, event.starts);
}

QString CalendarLineModel::names(const ImportLine& line) const {
    QStringList names;
    for (const Uuid& id : line.people) {
        if (people_ != nullptr) names << people_->person(id).name;
    }
    return names.join(QStringLiteral(", "));
}

QString CalendarLineModel::notes(const ImportLine& line) {
    QStringList notes;
    for (const domain::CalendarReason reason : line.entry.reasons) notes << CalendarWords::reason(reason);
    QStringList unknown;
    for (const domain::CalendarPerson& person : line.unknown) {
        unknown << toText(person.name.empty() ? person.address : person.name);
    }
    if (!unknown.isEmpty() && line.doesSomething()) notes << CalendarWords::notEmployees(unknown);
    return notes.join(QLatin1Char(' '));
}

QVariant CalendarLineModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= lines_.size()) return {};
    const auto at = static_cast<std::size_t>(index.row());
    const ImportLine& line = lines_[at];
    switch (role) {
        case kTitle:
            return line.entry.event.title.empty() ? CalendarWords::untitled() : toText(line.entry.event.title);
        case kWhen:
            return when(line.entry.event);
        case kKind:
            return QString::fromLatin1(word(line.kind));
        case kKindText:
            return CalendarWords::kind(line.kind);
        case kNotes:
            return notes(line);
        case kPeople:
            return names(line);
        case kChoosable:
            return line.doesSomething();
        case kChosen:
            return static_cast<bool>(chosen_[at]);
        default:
            return {};
    }
}

void CalendarLineModel::attach(Directory* people, const Wording* wording) {
    people_ = people;
    wording_ = wording;
}

void CalendarLineModel::set(std::vector<ImportLine> lines) {
    if (lines.empty() && lines_.empty()) return;
    beginResetModel();
    lines_ = std::move(lines);
    chosen_.assign(lines_.size(), false);
    std::size_t taken = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const bool wanted = lines_[i].doesSomething() && lines_[i].kind != ImportKind::older;
        chosen_[i] = wanted && taken < domain::kChosenMaximum;
        taken += chosen_[i] ? 1 : 0;
    }
    endResetModel();
    emit countChanged();
}

void CalendarLineModel::refresh() {
    if (!lines_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

void CalendarLineModel::choose(int index, bool chosen) {
    const auto at = static_cast<std::size_t>(index);
    if (index < 0 || at >= lines_.size() || !lines_[at].doesSomething() || chosen_[at] == chosen) return;
    chosen_[at] = chosen;
    emit dataChanged(this->index(index), this->index(index), {kChosen});
}

std::vector<ImportLine> CalendarLineModel::chosen() const {
    std::vector<ImportLine> lines;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (chosen_[i]) lines.push_back(lines_[i]);
    }
    return lines;
}

}  // namespace aufwind::views
