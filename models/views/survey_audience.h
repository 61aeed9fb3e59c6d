// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/people_filter.h"
#include "models/views/behind.h"
#include "models/views/grid_columns.h"
#include "models/views/survey_draft.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QVariantList>
#include <QVariantMap>
#include <qqml.h>

#include <memory>
#include <vector>

/// Whom a survey asks, when and how often, and who reads what comes of it. Each edit is one step of undo, and on the
/// disk when the call returns; where it is refused AppContext tells editFailed(). How many would be asked now is
/// counted behind.
///
/// Thread rule: the window's.
namespace aufwind::views {

class SurveyAudience : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// A SurveyDraft.
    Q_PROPERTY(QObject* draft READ draft WRITE setDraft NOTIFY draftChanged)
    /// audience ("everyone", "chosen"), people and teams (id, name), threshold, opens and closes (Dates, undefined
    /// where not set), remindDays (0: never), rhythm ("once", "weekly", "fortnightly", "monthly", "quarterly",
    /// "after_start", "after_end"), rhythmDays, questionsEach (0: all), managersRead, participantsRead.
    Q_PROPERTY(QVariantMap settings READ settings NOTIFY changed)
    /// The rule as a form shows it: text, title, testText, values.
    Q_PROPERTY(QVariantList conditions READ conditions NOTIFY changed)
    /// Columns that a condition may be about: key, title, kind, options, optionTexts.
    Q_PROPERTY(QVariantList columns READ columns NOTIFY changed)
    /// Teams that can be chosen: id, name.
    Q_PROPERTY(QVariantList teams READ teams NOTIFY peopleChanged)
    /// How many people would be asked now; -1 until they are counted.
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool counting READ counting NOTIFY countChanged)
    /// What the threshold may be: 3, or what has been promised already, to 50.
    Q_PROPERTY(int leastThreshold READ leastThreshold NOTIFY changed)
    Q_PROPERTY(int mostThreshold READ mostThreshold CONSTANT)
    /// A round has been opened: what was promised in it stays as it was there.
    Q_PROPERTY(bool launched READ launched NOTIFY changed)
    /// Questions that are asked, and how many of them come in each round of a pulse.
    Q_PROPERTY(int questions READ questions NOTIFY changed)
    Q_PROPERTY(int core READ core NOTIFY changed)
    /// All of them: id, number, text, core.
    Q_PROPERTY(QVariantList pool READ pool NOTIFY changed)

  public:
    explicit SurveyAudience(QObject* parent = nullptr);
    ~SurveyAudience() override;

    QObject* draft() const { return draft_; }
    void setDraft(QObject* draft);
    QVariantMap settings() const;
    QVariantList conditions() const;
    QVariantList columns() const;
    QVariantList teams() const;
    int count() const { return count_; }
    bool counting() const { return counting_ > 0 || soon_.isActive(); }
    int leastThreshold() const;
    int mostThreshold() const;
    bool launched() const;
    int questions() const;
    int core() const;
    QVariantList pool() const;

    /// By the names of `settings`, but for people and teams; an undefined value clears. Answers in words why it cannot
    /// be, then nothing has changed.
    Q_INVOKABLE QString set(const QVariantMap& wanted);
    /// "people" or "teams".
    Q_INVOKABLE bool include(const QString& which, const QString& id, bool included);
    Q_INVOKABLE bool setCore(const QString& questionId, bool core);

    /// As EmployeeGrid has them, for the same form.
    Q_INVOKABLE QVariantList tests(const QString& key) const;
    Q_INVOKABLE QString addCondition(const QString& key, const QString& test, const QVariantList& values);
    Q_INVOKABLE void removeCondition(int index);

  signals:
    void draftChanged();
    void changed();
    void peopleChanged();
    void countChanged();

  private:
    const Record* row() const;
    domain::PeopleFilter rule() const;
    bool did(const EditQueue::Work& work);
    bool keepRule(const domain::PeopleFilter& rule);
    QString troubleOf(const QVariantMap& wanted) const;
    void take();
    void follow(const store::ChangeSet& changes);
    void countNow();
    void counted(int turn, int count);
    void leave();

    QPointer<SurveyDraft> draft_;
    std::unique_ptr<Behind> behind_;
    std::vector<GridColumn> columns_;
    QTimer soon_;
    QVariantMap countedFor_;
    int count_ = -1;
    int counting_ = 0;
    int turn_ = 0;
};

}  // namespace aufwind::views
