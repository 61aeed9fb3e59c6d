// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/domain/survey/import_report.h"
#include "models/views/long_work.h"
#include "models/views/page_context.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QStringList>
#include <QUrl>
#include <QVariantMap>
#include <qqml.h>

#include <memory>
#include <optional>
#include <vector>

/// A survey from a file: one of SurveyJS (JSON), of LimeSurvey (.lss), or the project's own document. Reading it,
/// looking at what became of its parts, making a new survey of it as one step of undo. Itself the list of what is told
/// about the parts: first what was left, then what was changed, then what was carried. Roles: kind ("left", "changed",
/// "carried"), heading (of the first of each kind), text (a sentence), where (what it is called in the file).
///
/// Thread rule: the window's; files are read and surveys made on the writer's thread.
namespace aufwind::views {

class SurveyImport : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    /// The AppContext.
    Q_PROPERTY(QObject* app READ app WRITE setApp NOTIFY changed)
    /// This very list.
    Q_PROPERTY(aufwind::views::SurveyImport* notes READ notes CONSTANT)
    /// "file", "report", "done"
    Q_PROPERTY(QString step READ step NOTIFY changed)
    /// "", "reading", "applying"
    Q_PROPERTY(QString busy READ busy NOTIFY changed)
    /// In words, why it does not go on.
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    /// "SurveyJS", "LimeSurvey" or "Aufwind"; empty before something is read.
    Q_PROPERTY(QString program READ program NOTIFY changed)
    /// What the new survey will be called; may be changed.
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY changed)
    /// Names of all its languages, its own first.
    Q_PROPERTY(QStringList languages READ languages NOTIFY changed)
    /// sections, questions, carried, changed, left
    Q_PROPERTY(QVariantMap counts READ counts NOTIFY changed)
    /// The survey that was made.
    Q_PROPERTY(QString surveyId READ surveyId NOTIFY changed)

  public:
    explicit SurveyImport(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QObject* app() const { return app_; }
    void setApp(QObject* app);
    SurveyImport* notes() { return this; }
    QString step() const { return step_; }
    QString busy() const { return work_.busy(); }
    QString trouble() const { return trouble_; }
    QString fileName() const { return fileName_; }
    QString program() const { return program_; }
    QString title() const { return title_; }
    void setTitle(const QString& title);
    QStringList languages() const;
    QVariantMap counts() const;
    QString surveyId() const { return surveyId_; }

    /// Ends in the step "report", or in a `trouble`.
    Q_INVOKABLE void read(const QUrl& file);
    /// Makes the survey; ends in done(), or in a `trouble` with nothing made.
    Q_INVOKABLE void apply();
    /// Forgets the file, but for one that is being applied.
    Q_INVOKABLE void leave();

  signals:
    void changed();
    void done(const QString& surveyId);

  private:
    struct File;  ///< what was read

    void show(std::shared_ptr<const File> file);
    void say(const QString& trouble);
    void fail(const Error& error);
    void forget();

    QPointer<QObject> app_;
    QString step_ = QStringLiteral("file");
    QString trouble_;
    QString fileName_;
    QString program_;
    QString title_;
    QString surveyId_;
    std::shared_ptr<const File> file_;
    std::vector<survey::ImportNote> shown_;  ///< what was left first
    LongWork work_{*this, [] {
                   }};
};

}  // namespace aufwind::views
