// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/privacy_control.h"
#include "models/views/security.h"

#include <QObject>
#include <QPointer>
#include <QUrl>
#include <qqml.h>

/// Requests for personal data: one's own, and those of others for admins. What there is of them are rows
/// (model("list.privacy_request")); here is what is done to them, each an act of Security: "askPrivacy",
/// "decidePrivacy", "withdrawPrivacy", "fetchArchive". There is one for the whole life of the window.
///
/// Thread rule: the window's; an archive is written beside it.
namespace aufwind::views {

class Privacy : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")

  public:
    explicit Privacy(Security& security, QObject* parent = nullptr);

    /// Null: nobody is signed in.
    void attach(PrivacyControl* control);

    /// `kind` is "export" or "erasure".
    Q_INVOKABLE void ask(const QString& kind, const QString& personId, const QString& reason);
    Q_INVOKABLE void decide(const QString& requestId, bool approve);
    Q_INVOKABLE void withdraw(const QString& requestId);
    /// Writes the archive of an export to this file, which nobody else may read. Whole or not at all.
    Q_INVOKABLE void fetch(const QString& requestId, const QUrl& file);

  signals:
    void fetched(const QString& fileName);

  private:
    template <typename T>
    PrivacyControl::Then<T> mine(std::function<void(const Result<T>&)> then) {
        return [self = QPointer<Privacy>{this}, turn = turn_, then = std::move(then)](const Result<T>& answer) {
            if (self && self->turn_ == turn) then(answer);
        };
    }
    void write(const QByteArray& bytes, const QString& path, const Security::Done& then);

    Security& security_;
    PrivacyControl* control_ = nullptr;
    std::uint64_t turn_ = 0;  ///< an answer for whoever was signed in before is nobody's
};

}  // namespace aufwind::views
