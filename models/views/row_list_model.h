// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/local_data.h"

#include <QAbstractListModel>
#include <QByteArrayList>
#include <QVariantList>

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <vector>

/// A list that a page shows, composed from rows of several entities. After a commit that concerns it the list is
/// composed anew by small queries and compared with what is shown; views are told the difference alone (inserted,
/// removed, moved, changed with its roles), never a reset, so that selection and scroll position stay.
///
/// A list that takes long to compose is composed by another thread from the second time on, where there is one for it;
/// until that has answered it shows what it showed.
///
/// A list that nobody looks at is not kept up to date: it is composed when somebody asks again.
///
/// Thread rule: the window's.
namespace aufwind::views {

class RowListModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// False until the first composition, and where the store could not be read.
    Q_PROPERTY(bool ready READ ready NOTIFY readyChanged)
    /// The store could not be read the last time: what is shown is old, or nothing.
    Q_PROPERTY(bool failed READ failed NOTIFY failedChanged)

  public:
    struct Row {
        QString key;          ///< the role "id"; unique in the list
        QVariantList values;  ///< in the order of the other roles
    };

    using Rows = Result<std::vector<Row>>;
    /// Called on the window's thread; not at all where the program ends before.
    using Answer = std::function<void(Rows)>;

    RowListModel(LocalData& data, const QByteArrayList& roles, QObject* parent = nullptr);

    /// How another thread composes the same list.
    void composeBehind(std::function<void(Answer)> behind) { behind_ = std::move(behind); }
    /// That it does so also the first time, and however fast it is: until then the list is empty and not ready.
    void composeOnlyBehind(std::function<void(Answer)> behind) {
        behind_ = std::move(behind);
        isOnlyBehind_ = true;
    }
    /// What it would show now.
    Rows composed() { return compose(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    bool ready() const { return ready_; }
    bool failed() const { return failed_; }
    /// Row and role by name, for code without a delegate.
    Q_INVOKABLE QVariant get(int row, const QString& role) const;

    /// Composes soon where something is watching, else on the next question.
    Q_INVOKABLE void refresh();
    /// Composes at once where that has not been done.
    void prepare();
    /// Whether a view is connected.
    bool isWatched() const;

  signals:
    void countChanged();
    void readyChanged();
    void failedChanged();

  protected:
    LocalData& source() const { return data_; }
    /// The list as it should be; an error leaves what is shown.
    virtual Result<std::vector<Row>> compose() = 0;
    /// Entities whose changes can touch the list.
    virtual bool concerns(const store::Change& change) const = 0;
    static bool isOneOf(EntityNumber entity, std::initializer_list<EntityNumber> wanted) {
        return std::find(wanted.begin(), wanted.end(), entity) != wanted.end();
    }
    /// The list is to hold something else from now on. What is being composed behind is not shown any more, and where
    /// nobody is watching, what was shown neither.
    void begin();
    /// What was composed is shown, or its error is.
    virtual void shown() {}
    void connectNotify(const QMetaMethod& signal) override;

  private:
    void compose_();
    void take(Rows rows);
    /// True where the list is, or is to be, composed behind.
    bool goBehind();
    void show(std::vector<Row> rows);
    void removeGone(const std::vector<Row>& rows);
    void place(const std::vector<Row>& rows);
    void change(std::size_t at, const Row& row);
    void ensureFresh() const;

    LocalData& data_;
    QHash<int, QByteArray> names_;
    std::vector<Row> rows_;
    bool dirty_ = true;
    bool ready_ = false;
    bool failed_ = false;
    bool queued_ = false;
    std::function<void(Answer)> behind_;
    bool isBehind_ = false;  ///< an answer is on its way
    bool isSlow_ = false;
    bool isOnlyBehind_ = false;
    bool isBegun_ = false;  ///< what is shown is of before begin()
    int beginnings_ = 0;
};

}  // namespace aufwind::views
