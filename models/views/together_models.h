// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

#include <set>
#include <unordered_map>

/// What was spoken about, looked at over time. Thread rule: the window's.
namespace aufwind::views {

/// The past occurrences of all meetings that somebody shares with whoever is signed in, the newest first. A search
/// leaves those of which the title, a point, the shared notes or an action item has every word. At most `most` rows are
/// made at a time, since each takes a few reads. Roles: occurrenceId, seriesId, title, starts, points (titles of what
/// was discussed), excerpt (of the shared notes, around what was searched for), actions (id, title, done, owner, due,
/// overdue), more (the list has further ones).
class TogetherModel : public RowListModel {
    Q_OBJECT

  public:
    static constexpr int kMostActions = 50;

    TogetherModel(const PageContext& context, const Uuid& person, const QString& words, int most);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    struct Past {
        Uuid id;
        Uuid series;
        std::int64_t starts = 0;
    };
    /// What a search has found: rows, with what it has found in the notes of an occurrence.
    using Found = std::unordered_map<Uuid, QString>;
    /// The action items of a series, by the occurrence that they are listed with.
    using Actions = std::unordered_map<Uuid, std::vector<Record>>;

    Result<std::vector<Past>> past(const std::set<Uuid>& series) const;
    Result<std::set<Uuid>> sharedSeries() const;
    Result<Found> found() const;
    Actions actionsOf(const Uuid& series, const std::vector<Past>& all) const;
    Row rowOf(const Past& past, const QString& passage, const std::vector<Record>& actions) const;
    QVariantMap toMap(const Record& action) const;
    QString titleOf(const Uuid& series) const;

    PageContext context_;
    Uuid person_;
    std::string words_;
    int most_;
};

/// The shared notes of meetings that have begun in which a search finds every word, best first.
/// Roles: seriesId, occurrenceId, title, starts, passage.
class FoundNotesModel : public RowListModel {
    Q_OBJECT

  public:
    FoundNotesModel(const PageContext& context, const QString& words);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    std::string words_;
};

/// The beginning of a note as one line without its markers.
QString excerptOf(const QString& note);

}  // namespace aufwind::views
