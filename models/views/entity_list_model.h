// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/whole_order.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

/// The rows of a query, with a role for each field that the schema gives the entity: a new entity has its list without
/// a line of code. Further roles are "id", "author" and "created".
///
/// Loads pages as the view scrolls. A long list is as long as it is, soon after: which rows there are is gathered in
/// the background, and what they say is read when somebody looks at them. Follows every commit by one query, however
/// many rows it changed, and tells views the difference alone. A list that nobody looks at is read anew when somebody
/// asks again.
///
/// Thread rule: the window's.
namespace aufwind::views {

class EntityListModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged)
    /// The store could not be read the last time: what is shown is old, or nothing.
    Q_PROPERTY(bool failed READ failed NOTIFY failedChanged)

  public:
    static constexpr std::uint32_t kPage = 128;
    /// Lists longer than that are gathered in the background.
    static constexpr std::size_t kLong = 2048;

    EntityListModel(LocalData& data, store::Query query, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    bool failed() const { return failed_; }
    /// Reads what is loaded once more.
    Q_INVOKABLE void refresh();
    /// Whether a view is connected.
    bool isWatched() const;

    const Record& record(int row) const { return filled(static_cast<std::size_t>(row)); }

  signals:
    void countChanged();
    void failedChanged();

  protected:
    void connectNotify(const QMetaMethod& signal) override;
    LocalData& source() const { return data_; }
    /// Roles of a subclass start here.
    static constexpr int kFirstOwnRole = Qt::UserRole + 1000;

  private:
    int rowCountNow() const { return rowCount(); }
    void follow(const store::ChangeSet& changes);
    void take(const std::vector<Uuid>& ids);
    void drop(std::size_t at);
    void put(Record row);
    std::size_t placeOf(const Record& row);
    bool before(const Record& a, const Record& b) const;
    Result<std::vector<Record>> read(const store::Query& query);
    Result<std::vector<Record>> readPage(std::uint32_t offset, std::uint32_t limit);
    std::uint32_t wantedRows() const;
    void ensureFresh() const;
    void removeGone(const std::vector<Record>& rows);
    void reconcile(std::vector<Record> rows);
    /// From the first row that differs to the last.
    void reconcileLong(HollowRows rows);
    void gather();
    void gathered(Result<HollowRows> answer);
    bool isLong() const { return complete_ && rows_.size() > kLong; }
    /// The row as it is; reads it, and those around it, where only its id is known yet.
    const Record& filled(std::size_t row) const;
    void fill(std::size_t begin, std::size_t count);
    void emptyFarFrom(std::size_t row);
    std::size_t placeInLong(const Record& row);

    LocalData& data_;
    store::Query query_;
    const schema::Entity* entity_;
    std::vector<Record> rows_;  ///< the first of the query's rows, in order; those not read yet have nothing but an id
    std::size_t read_ = 0;      ///< of a long list: rows that were read
    std::shared_ptr<void> gathering_;
    bool again_ = false;  ///< rows changed while they were gathered
    bool complete_ = false;
    bool dirty_ = false;
    bool failed_ = false;
    bool telling_ = false;  ///< a view hears of a difference row by row and may not load more meanwhile
};

}  // namespace aufwind::views
