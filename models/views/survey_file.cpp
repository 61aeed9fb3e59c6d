// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_file.h"

#include "models/domain/survey/form_json.h"
#include "models/domain/survey/surveyjs_write.h"
#include "models/views/survey_draft.h"
#include "models/views/survey_note_words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QThreadPool>

#include <utility>

namespace aufwind::views {

namespace {

bool write(const QString& path, const std::string& document) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    const auto size = static_cast<qint64>(document.size());
    return file.write(document.data(), size) == size && file.commit();
}

}  // namespace

void SurveyFile::setDraft(QObject* draft) {
    if (draft_ == draft) return;
    draft_ = draft;
    emit draftChanged();
}

void SurveyFile::end(const QString& fileName) {
    busy_ = false;
    emit busyChanged();
    if (fileName.isEmpty()) return emit failed(SurveyNoteWords::notWritten());
    emit saved(fileName);
}

void SurveyFile::save(const QUrl& file, const QString& format) {
    const auto* draft = qobject_cast<SurveyDraft*>(draft_);
    if (busy_ || draft == nullptr || !draft->ready()) return;
    busy_ = true;
    emit busyChanged();
    QThreadPool::globalInstance()->start([form = draft->form(), path = file.toLocalFile(),
                                          isOwn = format != QLatin1String("surveyjs"),
                                          self = QPointer<SurveyFile>(this)] {
        const bool isDone = write(path, isOwn ? survey::formDocument(form) : survey::surveyJsDocument(form));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, name = isDone ? QFileInfo(path).fileName() : QString()] {
                if (self) self->end(name);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace aufwind::views
