// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/privacy.h"

#include "models/domain/people_export_file.h"
#include "models/views/values.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

#include <utility>

namespace aufwind::views {

Privacy::Privacy(Security& security, QObject* parent) : QObject(parent), security_(security) {}

void Privacy::attach(PrivacyControl* control) {
    ++turn_;
    control_ = control;
}

void Privacy::ask(const QString& kind, const QString& personId, const QString& reason) {
    if (control_ == nullptr) return;
    const PrivacyQuestion question{fromText(kind), idFrom(personId), fromText(reason.trimmed())};
    security_.act(QStringLiteral("askPrivacy"), [this, question](const Security::Done& then) {
        control_->askPrivacy(question, mine<PrivacyAnswer>([then](const Result<PrivacyAnswer>& answer) {
                                 then(answer ? Result<void>() : answer.error());
                             }));
    });
}

void Privacy::decide(const QString& requestId, bool approve) {
    if (control_ == nullptr) return;
    security_.act(QStringLiteral("decidePrivacy"), [this, id = idFrom(requestId), approve](const Security::Done& then) {
        control_->decidePrivacy(id, approve, mine<PrivacyAnswer>([then](const Result<PrivacyAnswer>& answer) {
                                    then(answer ? Result<void>() : answer.error());
                                }));
    });
}

void Privacy::withdraw(const QString& requestId) {
    if (control_ == nullptr) return;
    security_.act(QStringLiteral("withdrawPrivacy"), [this, id = idFrom(requestId)](const Security::Done& then) {
        control_->withdrawPrivacy(id, mine<PrivacyAnswer>([then](const Result<PrivacyAnswer>& answer) {
                                      then(answer ? Result<void>() : answer.error());
                                  }));
    });
}

void Privacy::fetch(const QString& requestId, const QUrl& file) {
    if (control_ == nullptr || !file.isLocalFile()) return;
    const auto run = [this, id = idFrom(requestId), path = file.toLocalFile()](const Security::Done& then) {
        control_->privacyArchive(id, mine<QByteArray>([this, path, then](const Result<QByteArray>& answer) {
                                     if (!answer) return then(answer.error());
                                     write(*answer, path, then);
                                 }));
    };
    security_.act(QStringLiteral("fetchArchive"), run);
}

void Privacy::write(const QByteArray& bytes, const QString& path, const Security::Done& then) {
    QThreadPool::globalInstance()->start([bytes, path, then, turn = turn_, self = QPointer<Privacy>(this)] {
        domain::ExportFile file(QFile::encodeName(path).toStdString());
        Result<void> written = file.isOpen() ? file.write({bytes.data(), static_cast<std::size_t>(bytes.size())})
                                             : Result<void>(domain::exportError(errno));
        if (written) written = file.finish();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, turn, then, path, written] {
                if (!self || self->turn_ != turn) return;
                then(written);
                if (written) emit self->fetched(QFileInfo(path).fileName());
            },
            Qt::QueuedConnection);
    });
}

}  // namespace aufwind::views
