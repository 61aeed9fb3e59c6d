// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/check.h"
#include "models/domain/survey_rows.h"
#include "models/views/behind.h"
#include "models/views/edit_queue.h"
#include "models/views/page_context.h"

#include <QObject>
#include <QStringList>
#include <QVariantMap>
#include <qqml.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Rounds of surveys: launched, closed, told to managers, asked of and answered. There is one for the whole life of the
/// window; results that are read are read on its thread. But for launch() an edit is on the disk when the call returns;
/// where the store refuses it AppContext tells editFailed().
///
/// Thread rule: the window's.
namespace aufwind::views {

class SurveyRounds : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(bool launching READ launching NOTIFY launchingChanged)

  public:
    explicit SurveyRounds(QObject* parent = nullptr);
    ~SurveyRounds() override;

    /// None when nobody is signed in.
    void attach(const std::optional<PageContext>& context);

    const std::optional<PageContext>& context() const { return context_; }
    /// A thread that reads; null where there is none, so that the window has to.
    Behind* behind();
    bool launching() const { return launching_; }

    /// What a round of the survey would be, from its rows: title, questions, everyone (bool), people, teams (counts),
    /// rule (bool), threshold, opens, closes (Dates or undefined), remindDays (0: none), managersRead,
    /// participantsRead, cuts (all that there are to cut by: key, name). Empty where the survey is not here.
    Q_INVOKABLE QVariantMap proposal(const QString& surveyId) const;
    /// Makes a round that asks the survey's form as its rows are now; `wanted` has opens, closes (Dates), cuts (keys),
    /// threshold and remindDays. Ends with launched() or refused().
    Q_INVOKABLE void launch(const QString& surveyId, const QVariantMap& wanted);

    /// The server closes it as soon as it hears of that; there is no way back.
    Q_INVOKABLE bool close(const QString& roundId);
    /// threshold (which only rises), opens, closes (Dates), remindDays: of those that are there, all or none. Empty
    /// where it was done, else why not, in words.
    Q_INVOKABLE QString change(const QString& roundId, const QVariantMap& wanted);

    /// These people may read from now on what the round says of their own; who may already is left out. Answers how
    /// many there are new.
    Q_INVOKABLE int share(const QString& roundId, const QStringList& people);
    Q_INVOKABLE bool withdraw(const QString& shareId);
    Q_INVOKABLE bool restoreShare(const QString& shareId);

    /// To whoever wrote the comment, whom nobody knows. Answers the reply, empty where none was made.
    Q_INVOKABLE QString reply(const QString& commentId, const QString& text);

    /// Asks the server for those who meet `terms` (segment_filter.h); answers the filter. One that asks the same is
    /// taken again.
    QString askFor(const QString& roundId, const QString& name, const std::string& terms);
    Q_INVOKABLE bool removeFilter(const QString& filterId);
    Q_INVOKABLE bool restoreFilter(const QString& filterId);

  signals:
    void launchingChanged();
    void launched(const QString& roundId);
    /// Why, in words.
    void refused(const QString& reason);

  private:
    /// What a launch needs of the rows, worked out on another thread.
    struct Prepared {
        std::optional<ErrorCode> error;
        survey::SurveyRows rows;
        survey::FormRows made;
        std::size_t blocking = 0;
        std::string document;
    };
    static Prepared prepared(Result<store::Reader*> reader, const Uuid& survey);
    void make(const Prepared& ready, const QVariantMap& wanted);
    void end(const QString& roundId, const QString& reason);
    bool did(const EditQueue::Work& work, const QString& text = {});

    std::optional<PageContext> context_;
    std::unique_ptr<Behind> behind_;
    bool launching_ = false;
    std::uint64_t turn_ = 0;  ///< what was begun for somebody who has signed out is dropped
};

/// By what a round can be cut, as the company has it: key and name. Within the reader's thread.
QVariantList cutsThatThereAre(store::Reader& reader);

}  // namespace aufwind::views
