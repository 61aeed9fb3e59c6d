// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/local_data.h"

#include <QAbstractListModel>

#include <vector>

/// The rows of a query, with a role for each field that the schema gives the entity: a new entity has its list without
/// a line of code. Further roles are "id", "author" and "created".
///
/// Loads pages as the view scrolls, and follows every commit row by row. Thread rule: the window's.
namespace aufwind::views {

class EntityListModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged)

  public:
    static constexpr std::uint32_t kPage = 128;

    EntityListModel(LocalData& data, store::Query query, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    const Record& record(int row) const { return rows_[static_cast<std::size_t>(row)]; }

  signals:
    void countChanged();

  protected:
    LocalData& source() const { return data_; }
    /// Roles of a subclass start here.
    static constexpr int kFirstOwnRole = Qt::UserRole + 1000;

  private:
    int rowCountNow() const { return rowCount(); }
    void follow(const store::ChangeSet& changes);
    void take(const Uuid& id);
    void drop(std::size_t at);
    void put(Record row);
    std::size_t placeOf(const Record& row) const;
    bool before(const Record& a, const Record& b) const;
    std::vector<Record> read(std::uint32_t offset, std::uint32_t limit) const;
    void reconcile(std::vector<Record> rows);

    LocalData& data_;
    store::Query query_;
    const schema::Entity* entity_;
    std::vector<Record> rows_;  ///< the first of the query's rows, in order
    bool complete_ = false;
};

}  // namespace aufwind::views
