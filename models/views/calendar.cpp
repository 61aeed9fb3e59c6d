// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/calendar.h"

#include "models/domain/bounded_file.h"
#include "models/views/calendar_words.h"
#include "models/views/values.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QQmlEngine>
#include <QSaveFile>
#include <QTimeZone>

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace aufwind::views {

namespace {

/// Whole or not at all: a half file beside the name would be taken for the whole.
bool saveWhole(const QString& path, const std::string& text) {
    const QFileInfo there(path);
    if (there.exists() && !there.isFile()) return false;
    QSaveFile saved(path);
    const auto size = static_cast<qint64>(text.size());
    return saved.open(QIODevice::WriteOnly) && saved.write(text.data(), size) == size && saved.commit();
}

}  // namespace

Calendar::Calendar(QObject* parent) : QObject(parent) {
    QQmlEngine::setObjectOwnership(&lines_, QQmlEngine::CppOwnership);
}

void Calendar::attach(LocalData* data, Directory* people, const Wording* wording) {
    ++turn_;
    ++person_;
    busy_ = false;
    data_ = data;
    wording_ = wording;
    lines_.set({});
    lines_.attach(people, wording);
    set(QStringLiteral("empty"));
}

void Calendar::refresh() {
    lines_.refresh();
}

void Calendar::set(const QString& state, const QString& trouble) {
    state_ = state;
    trouble_ = trouble;
    emit changed();
}

void Calendar::read(const QUrl& file) {
    if (data_ == nullptr || busy_) return;
    const std::uint64_t turn = ++turn_;
    const QString path = file.toLocalFile();
    fileName_ = QFileInfo(path).fileName();
    lines_.set({});
    beyond_ = 0;
    set(QStringLiteral("reading"));
    const auto plan = std::make_shared<std::optional<domain::ImportPlan>>();
    const std::string zone = QTimeZone::systemTimeZoneId().toStdString();
    data_->post(
        [plan, zone, path, me = data_->me()](Bench& bench) -> Result<void> {
            const auto text = domain::readFileUpTo(QFile::encodeName(path).toStdString(), domain::kCalendarMaximum);
            if (!text) return {};
            const auto reading = domain::readCalendar(*text, {.zone = zone, .now = bench.now});
            if (!reading) return reading.error();
            auto planned = domain::planImport(bench.reader, *reading, me, bench.now);
            if (!planned) return planned.error();
            *plan = std::move(*planned);
            return {};
        },
        [self = QPointer<Calendar>{this}, plan, turn](const Result<void>& result) {
            if (self && self->turn_ == turn) self->taken(result, std::move(*plan));
        });
}

void Calendar::taken(const Result<void>& result, std::optional<domain::ImportPlan> plan) {
    if (!result) {
        const QString known = CalendarWords::trouble(result.error().code);
        set(QStringLiteral("failed"), known.isEmpty() ? wording_->edit(result.error().code) : known);
        return;
    }
    if (!plan) {
        set(QStringLiteral("failed"), CalendarWords::cannotRead());
        return;
    }
    beyond_ = static_cast<int>(plan->beyond);
    lines_.set(std::move(plan->lines));
    set(QStringLiteral("ready"));
}

void Calendar::choose(int index, bool chosen) {
    lines_.choose(index, chosen);
    emit changed();
}

void Calendar::run() {
    auto chosen = lines_.chosen();
    if (data_ == nullptr || busy_ || chosen.empty()) return;
    busy_ = true;
    set(state_);
    const auto made = std::make_shared<domain::ImportDone>();
    data_->post(
        [made, chosen = std::move(chosen), me = data_->me(),
         untitled = fromText(CalendarWords::untitled())](Bench& bench) -> Result<void> {
            const auto ran = domain::runImport(bench.editor, bench.reader, chosen, me, bench.now, untitled);
            if (!ran) return ran.error();
            *made = *ran;
            return {};
        },
        [self = QPointer<Calendar>{this}, made, turn = turn_](const Result<void>& result) {
            if (!self || self->turn_ != turn) return;
            self->busy_ = false;
            if (result) {
                self->leave();
                emit self->done(static_cast<int>(made->created), static_cast<int>(made->changed));
                return;
            }
            const QString known = CalendarWords::trouble(result.error().code);
            self->set(self->state_, known.isEmpty() ? self->wording_->edit(result.error().code) : known);
        });
}

void Calendar::leave() {
    if (busy_) return;
    ++turn_;
    fileName_.clear();
    beyond_ = 0;
    lines_.set({});
    set(QStringLiteral("empty"));
}

void Calendar::exportTo(const QUrl& file, const QString& seriesId) {
    if (data_ == nullptr) return;
    const QString path = file.toLocalFile();
    const auto events = std::make_shared<std::size_t>(0);
    const auto written = std::make_shared<bool>(false);
    data_->post(
        [events, written, path, me = data_->me(), only = idFrom(seriesId)](Bench& bench) -> Result<void> {
            const auto found = domain::calendarEvents(bench.reader, me, only);
            if (!found) return found.error();
            *events = found->size();
            *written = !found->empty() && saveWhole(path, domain::writeCalendar(*found));
            return {};
        },
        [self = QPointer<Calendar>{this}, events, written, path, person = person_](const Result<void>& result) {
            if (!self || self->person_ != person) return;
            if (!result) {
                emit self->exportFailed(self->wording_->edit(result.error().code));
            } else if (*events == 0) {
                emit self->exportFailed(CalendarWords::nothingToWrite());
            } else if (!*written) {
                emit self->exportFailed(CalendarWords::cannotWrite());
            } else {
                emit self->exported(static_cast<int>(*events), QFileInfo(path).fileName());
            }
        });
}

}  // namespace aufwind::views
