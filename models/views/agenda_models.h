// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/agenda.h"
#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

/// What the page of a meeting shows. Thread rule: the window's.
namespace aufwind::views {

/// The talking points of an occurrence, by the rules of models/domain/agenda.h.
/// Roles: id, title, ticked, carried, authorId, authorInitials, authorName, mine, commentCount, waiting (not yet sent),
/// kind ("point", "section", "private"), minutes (0: none), linkCount.
class AgendaModel : public RowListModel {
    Q_OBJECT

  public:
    AgendaModel(const PageContext& context, const Uuid& series, const Uuid& occurrence);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    Row rowOf(const Record& point, const domain::AgendaLine& line) const;

    PageContext context_;
    Uuid series_;
    Uuid occurrence_;
};

/// What a point leads to, in the order it was added.
/// Roles: id, title (the host where it has none; of a goal its own, or that it cannot be seen), address (empty for a
/// goal), mine, goalId (empty for an address), seen (the goal is).
class LinksModel : public RowListModel {
    Q_OBJECT

  public:
    LinksModel(const PageContext& context, const Uuid& point);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Uuid point_;
};

/// What could be talked about besides: open action items that are due until a week after the occurrence, the earliest
/// first, as long as no open point of the series is called the same.
/// Roles: id, title, ownerName, due.
class SuggestionsModel : public RowListModel {
    Q_OBJECT

  public:
    static constexpr std::size_t kMost = 3;

    SuggestionsModel(const PageContext& context, const Uuid& series, const Uuid& occurrence);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Uuid series_;
    Uuid occurrence_;
};

/// The comments on a point, each answer under what it answers.
/// Roles: id, text, authorId, authorName, authorInitials, written, depth, mine.
class CommentsModel : public RowListModel {
    Q_OBJECT

  public:
    CommentsModel(const PageContext& context, const Uuid& point);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Uuid point_;
};

/// The action items of a series: open ones by due date, then done ones.
/// Roles: id, title, done, ownerId, ownerInitials, ownerName, due, overdue.
class ActionsModel : public RowListModel {
    Q_OBJECT

  public:
    ActionsModel(const PageContext& context, const Uuid& series);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    Uuid series_;
};

}  // namespace aufwind::views
