// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/agreement.h"
#include "models/views/directory.h"
#include "models/views/local_data.h"

#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QVariantList>
#include <QVariantMap>
#include <qqml.h>

/// The agreement on data processing as admins read, sign and export it. There is one for the whole life of the window.
/// Its signatures are rows of `agreement`, which the list of that name has.
///
/// Thread rule: the window's; files are written on a thread of the pool.
namespace aufwind::views {

class Agreements : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    /// The version that is to be signed today.
    Q_PROPERTY(QString version READ version CONSTANT)

  public:
    explicit Agreements(QObject* parent = nullptr) : QObject(parent) {}

    /// Null: nobody is signed in.
    void attach(LocalData* data, Directory* people);

    static QString version();
    /// version, language, hash and lines (kind "title", "heading", "bullet" or "text", and text); empty where the
    /// program has no such text.
    Q_INVOKABLE QVariantMap text(const QString& version, const QString& language) const;
    /// What a row's hash is worth: "valid", "unknown" (no such text here) or "differs".
    Q_INVOKABLE QString stateOf(const QString& version, const QString& language, const QString& hash) const;
    /// The newest version, in this language, for the company; blanks around the words do not count. Ends in signedNow()
    /// or signFailed().
    Q_INVOKABLE void sign(const QString& language, const QString& name, const QString& role);
    /// Every signature with the texts. Ends in exported() or exportFailed().
    Q_INVOKABLE void exportTo(const QUrl& file, const QString& language);

  signals:
    void signedNow();
    void signFailed();
    void exported(const QString& fileName);
    void exportFailed();

  private:
    LocalData* data_ = nullptr;
    Directory* people_ = nullptr;
};

}  // namespace aufwind::views
