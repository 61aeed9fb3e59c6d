// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/rows.h"
#include "models/domain/bounded_file.h"
#include "models/domain/calendar_import.h"

#include <QDateTime>
#include <QFile>
#include <QSaveFile>
#include <QTimeZone>

namespace aufwind::ctl {
namespace {

using domain::CalendarReason;
using domain::ImportKind;
using domain::ImportLine;

QString pathOf(const std::string& path) {
    return QFile::decodeName(QByteArray::fromStdString(path));
}

const char* word(CalendarReason reason) {
    switch (reason) {
        case CalendarReason::allDay:
            return "all_day";
        case CalendarReason::noStart:
            return "no_start";
        case CalendarReason::noUid:
            return "no_uid";
        case CalendarReason::zoneUnknown:
            return "zone_unknown";
        case CalendarReason::ruleUnknown:
            return "rule_unknown";
        case CalendarReason::over:
            return "over";
        case CalendarReason::tooLong:
            return "too_long";
        case CalendarReason::cancelled:
            return "cancelled";
        case CalendarReason::onlyPart:
            return "only_part";
        case CalendarReason::floating:
            return "floating";
        case CalendarReason::extraDates:
            return "extra_dates";
        case CalendarReason::fewerDates:
            return "fewer_dates";
        case CalendarReason::laterChanges:
            return "later_changes";
        case CalendarReason::ownDetails:
            return "own_details";
        case CalendarReason::exceptions:
            return "exceptions";
        case CalendarReason::people:
            return "people";
    }
    return "unknown";
}

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
            return "not_mine";
        case ImportKind::leftOut:
            return "left_out";
    }
    return "unknown";
}

QJsonObject toJson(const ImportLine& line) {
    QJsonArray reasons;
    for (const CalendarReason reason : line.entry.reasons) {
        reasons.append(QString::fromLatin1(word(reason)));
    }
    QJsonArray people;
    for (const Uuid& person : line.people) {
        people.append(QString::fromStdString(person.toString()));
    }
    QJsonArray unknown;
    for (const domain::CalendarPerson& person : line.unknown) {
        unknown.append(QString::fromStdString(person.address.empty() ? person.name : person.address));
    }
    return {{"uid", QString::fromStdString(line.entry.event.uid)},
            {"title", QString::fromStdString(line.entry.event.title)},
            {"becomes", QString::fromLatin1(word(line.kind))},
            {"reasons", reasons},
            {"people", people},
            {"unknown_people", unknown}};
}

void show(const Output& output, const domain::ImportPlan& plan) {
    for (const ImportLine& line : plan.lines) {
        std::string reasons;
        for (const CalendarReason reason : line.entry.reasons) {
            reasons += std::string(reasons.empty() ? "\t" : ", ") + word(reason);
        }
        output.line(std::string(word(line.kind)) + "\t" + line.entry.event.title + reasons);
    }
    if (plan.beyond > 0) {
        output.line("not looked at: " + std::to_string(plan.beyond));
    }
}

Exit exportTo(const Invocation& invocation, const Output& output) {
    const auto& words = invocation.arguments;
    if (words.size() < 2) {
        return output.fail(kUsage, "calendar export takes FILE and --series ID");
    }
    Uuid series;
    if (words.size() != 2) {
        auto id = words.size() == 4 && words[2] == "--series" ? idFrom(words[3]) : Result<Uuid>(Error{});
        if (!id) {
            return output.fail(kUsage, "calendar export takes FILE and --series ID");
        }
        series = *id;
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        auto status = profile.engine().status();
        auto reader = profile.store().reader();
        if (!status || !reader) {
            return output.fail(!status ? status.error() : reader.error());
        }
        const auto events = domain::calendarEvents(**reader, status->person, series);
        if (!events) {
            return output.fail(events.error());
        }
        const std::string text = domain::writeCalendar(*events);
        // Whole or not at all: a half file beside the name would be taken for the whole.
        QSaveFile file(pathOf(words[1]));
        const auto size = static_cast<qint64>(text.size());
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size || !file.commit()) {
            return output.fail(kFailed, "The file cannot be written. Nothing was changed.");
        }
        if (output.json()) {
            output.print(QJsonObject{{"events", static_cast<qint64>(events->size())}});
        } else {
            output.line(std::to_string(events->size()) + " events");
        }
        return kDone;
    });
}

Result<domain::CalendarReading> readingOf(const std::string& path, std::int64_t now) {
    const auto text = domain::readFileUpTo(path, domain::kCalendarMaximum);
    if (!text) {
        return Error{ErrorCode::notFound, "the file cannot be read"};
    }
    return domain::readCalendar(*text, {.zone = QTimeZone::systemTimeZoneId().toStdString(), .now = now});
}

Exit importFrom(const Invocation& invocation, const Output& output) {
    const auto& words = invocation.arguments;
    if (words.size() < 2) {
        return output.fail(kUsage, "calendar import takes FILE and --dry-run");
    }
    const bool dry = words.size() == 3 && words[2] == "--dry-run";
    if (words.size() != 2 && !dry) {
        return output.fail(kUsage, "calendar import takes FILE and --dry-run");
    }
    const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
    const auto reading = readingOf(words[1], now);
    if (!reading) {
        return output.fail(reading.error());
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        auto status = profile.engine().status();
        auto reader = profile.store().reader();
        if (!status || !reader) {
            return output.fail(!status ? status.error() : reader.error());
        }
        const auto plan = domain::planImport(**reader, *reading, status->person, now);
        if (!plan) {
            return output.fail(plan.error());
        }
        std::vector<ImportLine> chosen;
        QJsonArray lines;
        for (const ImportLine& line : plan->lines) {
            lines.append(toJson(line));
            if (line.kind == ImportKind::create || line.kind == ImportKind::update) {
                chosen.push_back(line);
            }
        }
        domain::ImportDone done;
        if (!dry) {
            const auto made =
                domain::runImport(profile.engine(), **reader, chosen, status->person, now, "Untitled meeting");
            if (!made) {
                return output.fail(made.error());
            }
            done = *made;
        }
        if (output.json()) {
            output.print(QJsonObject{{"created", static_cast<qint64>(done.created)},
                                     {"changed", static_cast<qint64>(done.changed)},
                                     {"not_looked_at", static_cast<qint64>(plan->beyond)},
                                     {"events", lines}});
        } else {
            show(output, *plan);
            output.line("created " + std::to_string(done.created) + ", changed " + std::to_string(done.changed));
        }
        return kDone;
    });
}

Exit calendar(const Invocation& invocation, const Output& output) {
    const std::string& direction = invocation.arguments[0];
    if (direction == "export") {
        return exportTo(invocation, output);
    }
    if (direction == "address" || direction == "revoke") {
        return calendarAddress(invocation, output);
    }
    return direction == "import" ? importFrom(invocation, output)
                                 : output.fail(kUsage, "calendar takes export, import, address or revoke");
}

}  // namespace

std::vector<Command> calendarCommands() {
    return {
        {"calendar", "calendar export FILE [--series ID] | import FILE [--dry-run] | address | revoke [--code CODE]",
         "one's meetings as an iCalendar file, and back; --dry-run only tells what a file would do. address makes a "
         "new "
         "one under which other programs read them without signing in, and says it once; revoke ends it. The password "
         "is a line of standard input",
         1, 4, calendar},
    };
}

}  // namespace aufwind::ctl
