// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

/// Lists about rounds of surveys. Composed of rows alone. Thread rule: the window's.
namespace aufwind::views {

/// The rounds of a survey, the newest first.
/// Roles: id, title, number (0 before the server has numbered it), state ("waiting", "open", "closed", "counted",
/// "refused", "tooFew"), opens, closes (Dates or undefined), invited, drawn, answered (−1: nothing is told yet),
/// refusal (in words), threshold, remindDays (0: none), cuts (their names), closing (somebody has closed it, the server
/// not yet), managersRead, participantsRead, shares (how many managers read it), hash (of what was published).
class SurveyRoundsModel : public RowListModel {
    Q_OBJECT

  public:
    SurveyRoundsModel(const PageContext& context, const Uuid& survey);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Uuid survey_;
};

/// What people wrote in a round, a row for each thread, in an order that has nothing of who or when.
/// Roles: id, question (its key), asked (its text), text, segment, answerable, last (the comment that a reply goes to),
/// entries (what follows, as it came: kind "comment" or "reply", id, text, delivered, author, at).
class SurveyCommentsModel : public RowListModel {
    Q_OBJECT

  public:
    /// Of one question where it is not empty. `words` are looked for in all of a thread, without case and accents.
    struct Wanted {
        Uuid round;
        QString question;
        QString words;
    };
    SurveyCommentsModel(const PageContext& context, Wanted wanted);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Wanted wanted_;
};

/// Who leads people, by name: to whom the results of a round can be told.
/// Roles: id, name, initials, title, people (who report to them, or are in a team that they lead), shareId (empty where
/// they do not read it), sharedAt (a Date or undefined).
class SurveyManagersModel : public RowListModel {
    Q_OBJECT

  public:
    SurveyManagersModel(const PageContext& context, const Uuid& round);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Uuid round_;
};

/// Rounds whose results this person reads without being one of the survey's editors, the newest first.
/// Roles: id, roundId, title, closes (a Date or undefined), readBy ("reader": what was cut for them;
/// "participants": what everybody who was asked reads), sharedAt (a Date or undefined).
class SharedResultsModel : public RowListModel {
    Q_OBJECT

  public:
    explicit SharedResultsModel(const PageContext& context);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
};

}  // namespace aufwind::views
