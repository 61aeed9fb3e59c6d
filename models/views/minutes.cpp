// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/minutes.h"

#include "models/domain/fields.h"
#include "models/views/meetings.h"
#include "models/views/values.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>
#include <unordered_map>

/// What stands in the minutes. How it is laid out: minutes_pdf.cpp.
namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

QString say(const char* text) {
    return QCoreApplication::translate("Minutes", text);
}

std::vector<Record> rowsOf(store::Reader& reader, EntityNumber entity, FieldNumber by, const Uuid& id) {
    auto rows = reader.list({.entity = entity, .where = {{by, Compare::equal, Value{id}}}});
    return rows ? std::move(*rows) : std::vector<Record>{};
}

QString noteOf(const std::vector<Record>& rows, FieldNumber body, const Uuid& author) {
    const Record* newest = nullptr;
    for (const Record& row : rows) {
        if (!row.alive() || (!author.isNil() && row.author != author)) continue;
        if (newest == nullptr || newest->created < row.created) newest = &row;
    }
    return newest != nullptr ? toText(newest->text(body)).left(kMostNoteLetters) : QString{};
}

class Reading {
  public:
    Reading(const PageContext& context, const Record& series, const domain::Occurrence& occurrence)
        : context_(context), reader_(context.reader()), series_(series), occurrence_(occurrence) {}

    Minutes read(bool withPrivate) {
        Minutes minutes;
        minutes.language = context_.wording().language();
        minutes.title = toText(series_.text(field::kSeriesTitle));
        minutes.when = when();
        minutes.people = people();
        minutes.parts.push_back(agenda());
        minutes.parts.push_back({.title = say(QT_TRANSLATE_NOOP("Minutes", "Shared notes")),
                                 .notes = sharedNote(),
                                 .none = say(QT_TRANSLATE_NOOP("Minutes", "Nothing was written."))});
        minutes.parts.push_back(actions());
        if (withPrivate) addPrivate(minutes);
        minutes.foot = say(QT_TRANSLATE_NOOP("Minutes", "Page %1 of %2"));
        return minutes;
    }

  private:
    QString when() const {
        const QDateTime starts = instantFrom(occurrence_.starts);
        const QDateTime ends = instantFrom(occurrence_.ends);
        const QString hours = QStringLiteral("%1–%2").arg(starts.toString(QStringLiteral("HH:mm")),
                                                          ends.toString(QStringLiteral("HH:mm")));
        const QString weekday = context_.wording().locale().standaloneDayName(starts.date().dayOfWeek());
        return QStringLiteral("%1, %2, %3").arg(weekday, context_.wording().day(starts), hours);
    }

    QString people() const {
        QStringList names;
        for (const QVariant& one : context_.people().toList(participantsOf(reader_, series_))) {
            const QString name = one.toMap().value(QStringLiteral("name")).toString();
            if (!name.isEmpty()) names << name;
        }
        return names.join(QStringLiteral(", "));
    }

    Minutes::Part agenda() const {
        Minutes::Part part{.title = say(QT_TRANSLATE_NOOP("Minutes", "Agenda")),
                           .none = say(QT_TRANSLATE_NOOP("Minutes", "No points."))};
        std::unordered_map<Uuid, Record> rows;
        std::vector<domain::Point> points;
        for (Record& row : rowsOf(reader_, schema::kTalkingPoint, field::kPointSeries, series_.id)) {
            points.push_back(domain::pointOf(row));
            rows.emplace(row.id, std::move(row));
        }
        const auto sorted = occurrencesOf(reader_, series_);
        for (const auto& line : domain::agenda(points, sorted, occurrence_.id, context_.now())) {
            const Record& row = rows.at(line.point);
            const QString title = toText(row.text(field::kPointTitle));
            if (line.isSection) {
                part.lines.push_back({.text = title, .isHeading = true});
            } else {
                part.lines.push_back({title, context_.people().person(row.author).name, line.ticked});
            }
        }
        return part;
    }

    QString sharedNote() const {
        return noteOf(rowsOf(reader_, schema::kSharedNote, field::kSharedOccurrence, occurrence_.id),
                      field::kSharedBody, {});
    }

    /// Those that are open, and those that were done since the meeting before this one would have to be guessed: all.
    Minutes::Part actions() const {
        Minutes::Part part{.title = say(QT_TRANSLATE_NOOP("Minutes", "Action items")),
                           .none = say(QT_TRANSLATE_NOOP("Minutes", "No action items."))};
        auto rows = rowsOf(reader_, schema::kActionItem, field::kActionSeries, series_.id);
        std::erase_if(rows, [](const Record& row) { return !row.alive(); });
        std::ranges::sort(rows, [](const Record& a, const Record& b) {
            return std::tuple(a.flag(field::kActionDone), a.created, a.id) <
                   std::tuple(b.flag(field::kActionDone), b.created, b.id);
        });
        for (const Record& row : rows) {
            QStringList aside;
            const QString owner = context_.people().person(row.reference(field::kActionOwner)).name;
            if (!owner.isEmpty()) aside << owner;
            if (!std::holds_alternative<std::monostate>(row.value(field::kActionDue))) {
                aside << say(QT_TRANSLATE_NOOP("Minutes", "due %1"))
                             .arg(context_.wording().day(dayFrom(row.number(field::kActionDue))));
            }
            part.lines.push_back({toText(row.text(field::kActionTitle)), aside.join(QStringLiteral(", ")),
                                  row.flag(field::kActionDone)});
        }
        return part;
    }

    void addPrivate(Minutes& minutes) const {
        Minutes::Part points{.title = say(QT_TRANSLATE_NOOP("Minutes", "Points that only you see"))};
        std::unordered_map<Uuid, Record> rows;
        std::vector<domain::Point> hidden;
        for (Record& row : rowsOf(reader_, schema::kPrivatePoint, field::kSecretSeries, series_.id)) {
            if (!row.alive() || row.author != context_.data().me()) continue;
            hidden.push_back(domain::pointOf(row));
            rows.emplace(row.id, std::move(row));
        }
        for (const auto& line :
             domain::agenda(hidden, occurrencesOf(reader_, series_), occurrence_.id, context_.now())) {
            points.lines.push_back({toText(rows.at(line.point).text(field::kSecretTitle)), {}, line.ticked});
        }
        if (!points.lines.empty()) minutes.parts.push_back(std::move(points));
        const QString note = noteOf(rowsOf(reader_, schema::kPrivateNote, field::kPrivateOccurrence, occurrence_.id),
                                    field::kPrivateBody, context_.data().me());
        if (!note.trimmed().isEmpty()) {
            minutes.parts.push_back(
                {.title = say(QT_TRANSLATE_NOOP("Minutes", "Notes that only you see")), .notes = note});
        }
    }

    const PageContext& context_;
    store::Reader& reader_;
    const Record& series_;
    const domain::Occurrence& occurrence_;
};

}  // namespace

Result<Minutes> minutesOf(const PageContext& context, const Uuid& id, bool withPrivate) {
    const auto row = context.reader().find(schema::kOccurrence, id);
    if (!row) return row.error();
    if (!*row || !(*row)->alive()) return Error{ErrorCode::notFound, "no such occurrence"};
    const auto series = context.reader().find(schema::kMeetingSeries, (*row)->reference(field::kOccurrenceSeries));
    if (!series) return series.error();
    if (!*series || !(*series)->alive()) return Error{ErrorCode::notFound, "no such series"};
    const auto occurrence = domain::occurrenceOf(**row, domain::minutesOf(**series));
    return Reading{context, **series, occurrence}.read(withPrivate);
}

}  // namespace aufwind::views
