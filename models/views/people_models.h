// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/entity_list_model.h"
#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

#include <memory>
#include <optional>
#include <unordered_map>

/// People, and the search over everything. Thread rule: the window's.
namespace aufwind::views {

/// All employees by first name, a page at a time. Roles: id, name, title, team, initials, managerName, email.
class PeopleModel : public EntityListModel {
    Q_OBJECT

  public:
    explicit PeopleModel(const PageContext& context);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

  private:
    PageContext context_;
};

/// The employees that a search finds, by themselves and by their team, with the same roles. Whom a smart team finds
/// comes a moment later: that is gathered behind.
class FoundPeopleModel : public RowListModel {
    Q_OBJECT

  public:
    FoundPeopleModel(const PageContext& context, const QString& words);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    struct SmartTeam {
        std::shared_ptr<void> gathering;
        std::vector<Uuid> members;  ///< the first of them
    };
    /// The members that are known by now.
    std::vector<Uuid> smartMembers(const Uuid& team);

    PageContext context_;
    std::string words_;
    std::unordered_map<Uuid, SmartTeam> smart_;
};

/// Everything that a search finds, by kinds: the kind of the best find first, and of each kind its best ones.
/// Roles: entity, title, snippet, group ("people", "meetings", "points", "comments", "actions", "notes", "other"),
/// where (the meeting's name, and the day on which it is shown where that is settled), seriesId (of the meeting whose
/// page shows it, else empty), occurrenceId (where it is shown; empty: where the series stands now); the role id is
/// that of the row.
///
/// Other words change the rows as far as they find something else. Until their finds are there it shows those of the
/// words before: `answered` are the words that the rows belong to.
class SearchModel : public RowListModel {
    Q_OBJECT
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
    Q_PROPERTY(QString answered READ answered NOTIFY answeredChanged)

  public:
    /// Of one kind no more are shown; another word finds them.
    static constexpr int kMostOfKind = 6;

    SearchModel(const PageContext& context, const QString& words);

    QString words() const { return words_; }
    void setWords(const QString& words);
    QString answered() const { return answered_; }

  signals:
    void wordsChanged();
    void answeredChanged();

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;
    void shown() override;

  private:
    /// Names of the meetings that are here, each read once for a list.
    using Names = std::unordered_map<Uuid, std::optional<QString>>;
    Row rowOf(const store::SearchHit& hit, const Record& row, const QString& group, Names& names) const;

    PageContext context_;
    QString words_;
    QString answered_;
};

}  // namespace aufwind::views
