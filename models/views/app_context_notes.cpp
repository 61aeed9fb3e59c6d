// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/views/app_context.h"
#include "models/views/minutes.h"
#include "models/views/values.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QQmlEngine>
#include <QStandardPaths>
#include <QThreadPool>

/// The notes of an occurrence: as they are written, how they came about, and on paper.
namespace aufwind::views {

namespace field = domain::field;

namespace {

constexpr qsizetype kLongestName = 80;

}  // namespace

TextPlace AppContext::notePlace(const QString& seriesId, const QString& occurrenceId, bool shared) const {
    const Value series{idFrom(seriesId)};
    const Value occurrence{idFrom(occurrenceId)};
    if (shared) {
        return {.entity = schema::kSharedNote,
                .field = field::kSharedBody,
                .where = {{field::kSharedOccurrence, store::Compare::equal, occurrence}},
                .fields = {{field::kSharedSeries, series}, {field::kSharedOccurrence, occurrence}}};
    }
    return {.entity = schema::kPrivateNote,
            .field = field::kPrivateBody,
            .where = {{field::kPrivateOccurrence, store::Compare::equal, occurrence},
                      {schema::kAuthor, store::Compare::equal, Value{data_->me()}}},
            .fields = {{field::kPrivateSeries, series}, {field::kPrivateOccurrence, occurrence}}};
}

TextSession* AppContext::sharedNote(const QString& seriesId, const QString& occurrenceId) {
    if (!shelf_ || idFrom(occurrenceId).isNil()) return nullptr;
    return shelf_->text(QStringLiteral("shared/") + occurrenceId, notePlace(seriesId, occurrenceId, true));
}

TextSession* AppContext::privateNote(const QString& seriesId, const QString& occurrenceId) {
    if (!shelf_ || idFrom(occurrenceId).isNil()) return nullptr;
    return shelf_->text(QStringLiteral("private/") + occurrenceId, notePlace(seriesId, occurrenceId, false));
}

TextPast* AppContext::notePast(const QString& seriesId, const QString& occurrenceId, bool shared) {
    if (!shelf_ || idFrom(occurrenceId).isNil()) return nullptr;
    // Not on the shelf: it is a look at one moment, which ends with close() or with whoever is signed in.
    const TextPlace place = notePlace(seriesId, occurrenceId, shared);
    auto* past = new TextPast(*data_, *people_, place, idFrom(seriesId), shelf_.get());
    QQmlEngine::setObjectOwnership(past, QQmlEngine::CppOwnership);
    return past;
}

void AppContext::saveMinutes(const QString& occurrenceId, const QString& path, bool withPrivate,
                             const QJSValue& answer) {
    const QFileInfo file{path};
    const bool isTaken = file.exists();
    if (isTaken || !file.isAbsolute() || !file.dir().exists()) {
        const QString reason = isTaken ? wording_.fileTaken() : wording_.noSuchPlace();
        if (answer.isCallable()) {
            answer.call({reason});
        } else {
            emit editFailed(reason);
        }
        return;
    }
    writeMinutes(occurrenceId, path, withPrivate, answer, false);
}

QString AppContext::proposedFile(const QString& title) const {
    // Letters that no file system minds; what is left of a title that has none of them is still a name.
    QString name;
    for (const QChar letter : title.left(kLongestName)) {
        const bool isSafe = letter.isLetterOrNumber() || letter == QLatin1Char(' ') || letter == QLatin1Char('-');
        if (isSafe) name += letter;
    }
    name = name.simplified();
    if (name.isEmpty()) name = QStringLiteral("Aufwind");
    const QDir place{QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)};
    for (int number = 1;; ++number) {
        const QString tried = number == 1 ? name : QStringLiteral("%1 (%2)").arg(name).arg(number);
        const QString path = place.filePath(tried + QStringLiteral(".pdf"));
        if (!QFileInfo::exists(path)) return path;
    }
}

void AppContext::printMinutes(const QString& occurrenceId, bool withPrivate, const QJSValue& answer) {
    // Readable by its owner alone, and removed with the session.
    if (!printed_) printed_ = std::make_unique<QTemporaryDir>();
    const QString name = QStringLiteral("%1.pdf").arg(++asked_);
    writeMinutes(occurrenceId, printed_->isValid() ? printed_->filePath(name) : QString{}, withPrivate, answer, true);
}

void AppContext::writeMinutes(const QString& occurrenceId, const QString& path, bool withPrivate,
                              const QJSValue& wanted, bool show) {
    if (data_ == nullptr) return;
    const int number = ++asked_;
    if (wanted.isCallable()) answers_.insert(number, wanted);
    const auto minutes = minutesOf({*data_, *people_, wording_}, idFrom(occurrenceId), withPrivate);
    const auto done = [self = QPointer<AppContext>{this}, number, path, show](const Result<void>& result) {
        if (!self) return;
        if (result && show) QDesktopServices::openUrl(QUrl::fromLocalFile(path));
        if (self->answers_.contains(number)) {
            self->answer(number, result, {});
        } else if (!result) {
            emit self->editFailed(self->wording_.edit(result.error().code));
        }
    };
    if (!minutes || path.isEmpty()) return done(minutes ? Error{ErrorCode::io, "no such place"} : minutes.error());
    // A long note takes longer to lay out than a frame lasts.
    QThreadPool::globalInstance()->start([minutes = *minutes, path, done] {
        const Result<void> result = writePdf(minutes, path);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [done, result] { done(result); }, Qt::QueuedConnection);
    });
}

}  // namespace aufwind::views
