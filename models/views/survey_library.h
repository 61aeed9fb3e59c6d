// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/library.h"
#include "models/views/page_context.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QVariantList>
#include <qqml.h>

#include <memory>
#include <vector>

/// What surveys can begin with: templates and the library of questions, as they come with the program. Read when they
/// are asked for the first time.
///
/// Thread rule: the window's.
namespace aufwind::views {

class SurveyLibrary : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// The AppContext, or a SurveyDraft.
    Q_PROPERTY(QObject* app READ app WRITE setApp NOTIFY changed)
    /// That templates and questions are shown and begun in: "en" or "de".
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    /// code, name
    Q_PROPERTY(QVariantList languages READ languages CONSTANT)
    /// id, name, description, rhythm (in words), minutes, questions (how many)
    Q_PROPERTY(QVariantList templates READ templates NOTIFY changed)
    /// key, name, outcome, questions: key, text, type
    Q_PROPERTY(QVariantList drivers READ drivers NOTIFY changed)

  public:
    explicit SurveyLibrary(QObject* parent = nullptr) : QObject(parent) {}
    ~SurveyLibrary() override;

    QObject* app() const { return app_; }
    void setApp(QObject* app);
    QString language() const { return language_; }
    void setLanguage(const QString& language);
    QVariantList languages() const;
    QVariantList templates() const;
    QVariantList drivers() const;

    /// Of a template: title, introduction, sections: title, questions: text, type, core. Empty for an unknown id.
    Q_INVOKABLE QVariantMap preview(const QString& templateId) const;
    /// A new survey of the template, or an empty one with one section where the id is empty. Its own language is
    /// `language`, the template's others come along. Answers it; empty where it could not be made, which AppContext
    /// tells.
    Q_INVOKABLE QString create(const QString& templateId, const QString& title);
    /// The questions at the end of a section of the survey, in one step; how many were added.
    Q_INVOKABLE int add(const QString& surveyId, const QString& sectionId, const QStringList& keys);
    /// A name for a survey of the template; empty for an empty one.
    Q_INVOKABLE QString titleOf(const QString& templateId) const;

  signals:
    void changed();

  private:
    struct Shelf;
    const Shelf& shelf() const;
    const survey::SurveyTemplate* find(const QString& id) const;

    QPointer<QObject> app_;
    QString language_ = QStringLiteral("en");
    mutable std::unique_ptr<const Shelf> shelf_;
};

}  // namespace aufwind::views
