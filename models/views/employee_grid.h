// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/grid_order.h"

#include <QAbstractListModel>
#include <QHash>
#include <QUrl>

#include <atomic>
#include <memory>
#include <unordered_map>
#include <unordered_set>

/// All employees as a table: which columns, filtered and sorted how, what is chosen, and edits of one cell or of one
/// column of all that is chosen, as one step of undo. Edits travel like any other; whether they count the server says.
///
/// Which people there are and in which order is gathered behind; what their cells say is read when somebody looks.
/// After a commit views are told the difference, but after another filter or order all of it is new: refilled(). While
/// no view is connected nothing is gathered.
/// Roles: id, name, initials, cells (the texts of the shown columns), chosen.
///
/// Thread rule: the window's.
namespace aufwind::views {

class EmployeeGrid : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged)
    /// False until the people were gathered for the first time.
    Q_PROPERTY(bool ready READ ready NOTIFY readyChanged)
    Q_PROPERTY(bool failed READ failed NOTIFY readyChanged)
    /// Another order or filter is being gathered.
    Q_PROPERTY(bool gathering READ gathering NOTIFY gatheringChanged)
    /// All columns there can be: key, title, kind ("text", "number", "date", "choice", "yesNo", "person", "people"),
    /// options, optionTexts, editable, custom, confidential, required.
    Q_PROPERTY(QVariantList columns READ columns NOTIFY columnsChanged)
    /// The keys of those shown, in their order.
    Q_PROPERTY(QStringList shown READ shown WRITE setShown NOTIFY columnsChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY queryChanged)
    /// A key; empty is the name.
    Q_PROPERTY(QString sortKey READ sortKey NOTIFY queryChanged)
    Q_PROPERTY(bool descending READ descending NOTIFY queryChanged)
    /// key, title, test, testText, values (as people read them), text.
    Q_PROPERTY(QVariantList conditions READ conditions NOTIFY queryChanged)
    /// As models/domain/people_filter.h writes it.
    Q_PROPERTY(QString filter READ filter NOTIFY queryChanged)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY chosenChanged)
    /// "", "changing", "exporting"
    Q_PROPERTY(QString busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(double progress READ progress NOTIFY busyChanged)

  public:
    explicit EmployeeGrid(const PageContext& context, QObject* parent = nullptr);
    ~EmployeeGrid() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool ready() const { return isReady_; }
    bool failed() const { return isFailed_; }
    bool gathering() const { return gathering_ != nullptr; }
    QVariantList columns() const;
    QStringList shown() const { return shown_; }
    /// Those that there are not are left out.
    void setShown(const QStringList& keys);
    QString search() const { return query_.search; }
    void setSearch(const QString& words);
    QString sortKey() const { return query_.by ? query_.by->key : QString(); }
    bool descending() const { return query_.descending; }
    QVariantList conditions() const;
    QString filter() const;
    int chosenCount() const { return static_cast<int>(chosen_.size()); }
    QString busy() const { return busy_; }
    double progress() const { return progress_; }

    Q_INVOKABLE void sortBy(const QString& key, bool descending);
    /// The tests that a column can have: name, text, values ("none", "one", "many").
    Q_INVOKABLE QVariantList tests(const QString& key) const;
    /// Answers why not, in words; empty where it counts. Values are as for setCell().
    Q_INVOKABLE QString addCondition(const QString& key, const QString& test, const QVariantList& values);
    Q_INVOKABLE void removeCondition(int index);
    /// False where it is no filter; then nothing changes.
    Q_INVOKABLE bool setFilter(const QString& text);
    /// Why a team cannot have this filter as its rule, in words; empty where it can.
    Q_INVOKABLE QString ruleTrouble() const;

    /// "one" (and nothing else), "toggle", or "range" from where one chose last.
    Q_INVOKABLE void choose(int row, const QString& how);
    Q_INVOKABLE void chooseAll();
    Q_INVOKABLE void chooseNone();

    /// Who is chosen where it is one person; else empty.
    Q_INVOKABLE QString onlyChosen() const;
    /// Both where they are two; else nobody.
    Q_INVOKABLE QStringList chosenPair() const;

    Q_INVOKABLE int rowOf(const QString& id) const;
    Q_INVOKABLE QString idAt(int row) const;
    /// What an editor begins with: a text, a Date, the name of a choice, an id; undefined where there is nothing.
    Q_INVOKABLE QVariant cellValue(const QString& id, const QString& key) const;
    /// Writes one cell. Answers why not, in words; empty where it is on its way. Nothing clears.
    Q_INVOKABLE QString setCell(const QString& id, const QString& key, const QVariant& value);
    /// The same for everybody chosen, as one step; ends in changed() or editFailed of the context.
    Q_INVOKABLE QString setChosen(const QString& key, const QVariant& value);
    /// What is shown, as it is filtered and sorted: "csv" or "xlsx". Ends in exported() or exportFailed().
    Q_INVOKABLE void exportTo(const QUrl& file, const QString& format);
    /// Ends what it is busy with: of that nothing has happened then, or all of it.
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void refresh();
    /// After another language, or other rights.
    Q_INVOKABLE void reword();

  signals:
    void countChanged();
    void readyChanged();
    void gatheringChanged();
    void columnsChanged();
    void queryChanged();
    void chosenChanged();
    void busyChanged();
    /// All rows are others, or stand elsewhere; `anew` where that is because of another filter or order.
    void refilled(bool anew);
    /// `skipped`: people whose manager stays, for the new one stands below them, or is they.
    void changed(int people, int skipped);
    void exported(int rows, const QString& fileName);
    void exportFailed(const QString& reason);

  protected:
    void connectNotify(const QMetaMethod& signal) override;

  private:
    struct Row {
        QString name;
        QString initials;
        QStringList cells;
    };
    struct Job;

    int rowCountNow() const { return rowCount(); }
    bool isWatched() const;
    void follow(const store::ChangeSet& changes);
    void readColumns();
    void askAnew();
    void gather();
    void take(Result<GridOrder> order);
    /// `before`: how many there were before anything was reconciled.
    void fillAnew(GridOrder order, std::size_t before, bool anew);
    /// False where the difference is more than a few rows that moved.
    bool reconcile(const GridOrder& order);
    void dropGone(const GridOrder& order);
    bool moveOne(const GridOrder& order);
    void insertNew(const GridOrder& order);
    void keepChosen();
    void tellCells();
    const Row& row(std::size_t at) const;
    void read(std::size_t begin) const;
    std::vector<GridColumn> shownColumns() const;
    const GridColumn* writable(const QString& key, QString& reason) const;
    std::shared_ptr<Job> begin(const QString& busy);
    bool end(const std::shared_ptr<Job>& job);

    PageContext context_;
    std::vector<GridColumn> columns_;
    QStringList shown_;
    GridQuery query_;
    GridOrder rows_;
    std::unordered_set<Uuid> touched_;  ///< by commits since the order was gathered
    std::unordered_set<Uuid> chosen_;
    Uuid anchor_;
    mutable std::unordered_map<Uuid, Row> read_;
    std::shared_ptr<void> gathering_;
    bool isAnew_ = true;  ///< what is being gathered is another question
    bool again_ = false;
    bool isMissed_ = false;  ///< something changed while nobody looked
    bool isReady_ = false;
    bool isFailed_ = false;
    QString busy_;
    double progress_ = 0;
    std::shared_ptr<Job> job_;
};

}  // namespace aufwind::views
