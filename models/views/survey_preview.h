// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/logic.h"
#include "models/views/survey_draft.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QVariantList>
#include <qqml.h>

#include <memory>
#include <string>
#include <vector>

/// A survey gone through as a participant does: the welcome, one question after the other as logic.h decides, the
/// thanks. What is answered stays in memory alone, and what the editors change meanwhile shows at once.
///
/// Thread rule: the window's.
namespace aufwind::views {

class SurveyPreview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// A SurveyDraft.
    Q_PROPERTY(QObject* draft READ draft WRITE setDraft NOTIFY draftChanged)
    /// That the texts are shown in; the survey's own where it has no such one.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    /// code, name; the survey's own first.
    Q_PROPERTY(QVariantList languages READ languages NOTIFY changed)
    /// "welcome", "question", "thanks"; "nothing" where the survey asks nothing.
    Q_PROPERTY(QString step READ step NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// The introduction of the survey, the title of the question's section, the thanks: by the step.
    Q_PROPERTY(QString heading READ heading NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    /// As QuestionView.qml takes them.
    Q_PROPERTY(QVariantMap question READ question NOTIFY changed)
    Q_PROPERTY(QVariant answer READ answer NOTIFY changed)
    /// The row of the question, for who goes back to its editor.
    Q_PROPERTY(QString questionId READ questionId NOTIFY changed)
    /// Why it does not go on, in words.
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    /// Of the questions asked as answers are now, statements left out; 0 for a statement.
    Q_PROPERTY(int number READ number NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// From 0 to 1.
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    /// Questions of the survey that the answers have left out so far.
    Q_PROPERTY(int leftOut READ leftOut NOTIFY changed)

  public:
    explicit SurveyPreview(QObject* parent = nullptr) : QObject(parent) {}

    QObject* draft() const { return draft_; }
    void setDraft(QObject* draft);
    QString language() const;
    void setLanguage(const QString& language);
    QVariantList languages() const;
    QString step() const;
    QString title() const;
    QString heading() const;
    QString text() const;
    QVariantMap question() const;
    QVariant answer() const;
    QString questionId() const;
    QString trouble() const { return trouble_; }
    int number() const;
    int count() const;
    double progress() const;
    int leftOut() const;

    /// Forgets what was answered; what comes in random order comes in another one.
    Q_INVOKABLE void restart();
    /// What is said to the question that is shown; undefined takes it back.
    Q_INVOKABLE void give(const QVariant& answer);
    /// Where the question has an answer that fits, or needs none.
    Q_INVOKABLE void next();
    Q_INVOKABLE void back();
    /// To that question, answered or not; nowhere where it is not asked.
    Q_INVOKABLE void show(const QString& questionId);

  signals:
    void draftChanged();
    void changed();
    /// Another question, or another step: the keyboard goes there.
    void moved();

  private:
    struct Filling;  ///< a copy of the form, its logic, and what is asked of it

    void take();
    void ask();
    const survey::Question* current() const;
    QString troubleOf(const survey::Question& question) const;
    bool moveTo(std::size_t at);

    QPointer<SurveyDraft> draft_;
    std::shared_ptr<const Filling> filling_;
    survey::Answers answers_;  ///< settled
    std::vector<survey::Place> asked_;
    std::uint64_t seed_ = 1;  ///< of whoever would see it: the order of what has a random one
    std::size_t at_ = 0;      ///< 0 the welcome, then what is asked, then the thanks
    std::string currentKey_;
    QString language_;
    QString trouble_;
};

}  // namespace aufwind::views
