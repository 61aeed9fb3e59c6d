// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QUrl>
#include <qqml.h>

/// A survey, without any answers, as a file for other programs or for another company. Written by a thread of its own.
/// Thread rule: the window's.
namespace aufwind::views {

class SurveyFile : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// A SurveyDraft.
    Q_PROPERTY(QObject* draft READ draft WRITE setDraft NOTIFY draftChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)

  public:
    explicit SurveyFile(QObject* parent = nullptr) : QObject(parent) {}

    QObject* draft() const { return draft_; }
    void setDraft(QObject* draft);
    bool busy() const { return busy_; }

    /// `format`: "surveyjs" or "aufwind". A file that is there already is replaced as a whole, or stays as it was.
    Q_INVOKABLE void save(const QUrl& file, const QString& format);

  signals:
    void draftChanged();
    void busyChanged();
    void saved(const QString& fileName);
    /// In words.
    void failed(const QString& reason);

  private:
    void end(const QString& fileName);

    QPointer<QObject> draft_;
    bool busy_ = false;
};

}  // namespace aufwind::views
