// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/row_list_model.h"
#include "models/views/survey_clauses.h"
#include "models/views/survey_draft.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QVariantList>
#include <qqml.h>

#include <functional>
#include <memory>
#include <optional>

/// Under which conditions sections and questions of a survey are asked, and where one goes on from a question: said in
/// sentences, and changed piece by piece. Each edit is one step of undo, and on the disk when the call returns; where
/// it is refused AppContext tells editFailed(). What makes something answers its id, empty where nothing was made.
///
/// Owners of a condition: kind "section", "question" or "jump", and its id.
///
/// Thread rule: the window's.
namespace aufwind::views {

class SurveyLogic : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// A SurveyDraft.
    Q_PROPERTY(QObject* draft READ draft WRITE setDraft NOTIFY draftChanged)
    /// Only what has a condition, a jump, or something wrong with them.
    Q_PROPERTY(bool onlyRules READ onlyRules WRITE setOnlyRules NOTIFY onlyRulesChanged)
    /// Sections and questions: kind ("section", "question"), sectionId, number (0 for a section or statement), title,
    /// type (by name), when (a condition), jumps (id, sectionId, section, when), findings (text, blocks, jump, clause:
    /// -1 where it is about neither), mayJump.
    ///
    /// A condition is a list of lists of clauses: id, aboutId, about, test (by name), testText, rowId, row, optionId,
    /// option, number (of a slider in its unit, of a date the days since 1970), value (in words), needs ("", "point",
    /// "number", "day", "option").
    Q_PROPERTY(QAbstractItemModel* list READ list NOTIFY draftChanged)

  public:
    explicit SurveyLogic(QObject* parent = nullptr);
    ~SurveyLogic() override;

    QObject* draft() const { return draft_; }
    void setDraft(QObject* draft);
    bool onlyRules() const { return onlyRules_; }
    void setOnlyRules(bool only);
    QAbstractItemModel* list() const;

    /// What the condition of that owner may be about: value (the question), text. A jump's own question, too.
    Q_INVOKABLE QVariantList askedBefore(const QString& kind, const QString& ownerId) const;
    /// What can be said of the answer to a question: tests (value, text), rows, options and points (value, text),
    /// least, most, step, isMatrix.
    Q_INVOKABLE QVariantMap facts(const QString& questionId, const QString& rowId) const;
    /// Where a jump from that question may lead: value, text; the end is the empty one, and the last.
    Q_INVOKABLE QVariantList sectionsBehind(const QString& questionId) const;
    /// Answers that a text of the question may quote: placeholder, text.
    Q_INVOKABLE QVariantList quotable(const QString& questionId) const;

    /// Together with the clauses of the list at that place of the condition; -1: a list of its own.
    Q_INVOKABLE QString addClause(const QString& kind, const QString& ownerId, int list);
    /// aboutId, test, rowId, optionId, number, as far as they change; the rest follows.
    Q_INVOKABLE bool changeClause(const QString& id, const QVariantMap& wanted);
    Q_INVOKABLE QString addJump(const QString& questionId);
    /// Empty: the end.
    Q_INVOKABLE bool setJumpSection(const QString& id, const QString& sectionId);
    /// Which of several holds first is what counts.
    Q_INVOKABLE bool moveJump(const QString& id, int by);
    /// All clauses of the owner; answers them, for restore().
    Q_INVOKABLE QStringList removeCondition(const QString& kind, const QString& ownerId);
    /// "clause" or "jump".
    Q_INVOKABLE bool remove(const QString& kind, const QString& id);
    Q_INVOKABLE bool restore(const QString& kind, const QStringList& ids);
    /// Where the row of a question or section stands in the list; -1 where it does not.
    Q_INVOKABLE int rowOf(const QString& id) const;

  signals:
    void draftChanged();
    void onlyRulesChanged();

  private:
    class List;

    /// The place of what is asked before the owner; nothing where it is not there.
    std::optional<SurveyDraft::Place> placeOf(const QString& kind, const Uuid& owner) const;
    const survey::QuestionRows* rowsOf(const Uuid& question) const;
    Uuid questionOfJump(const Uuid& jump) const;
    std::vector<const survey::Question*> before(const QString& kind, const Uuid& owner) const;
    bool did(const EditQueue::Work& work);
    QString made(const std::function<Result<Uuid>(Bench&)>& work);

    QPointer<SurveyDraft> draft_;
    std::unique_ptr<List> list_;
    bool onlyRules_ = false;
};

}  // namespace aufwind::views
