// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/plan.h"
#include "models/views/directory.h"
#include "models/views/wording.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

/// What an import would do, as a page shows it: of each kind its heading and the first lines, or all lines of one kind.
/// Roles: heading, kind ("faulty", "created", "changed", "deactivated", "unchanged"), kindText, count and hidden (of a
/// heading); line, row, name, detail, subjectId, initials, text, quiet, warning, changes (a list of name, before,
/// after), faults (a list of text, column, value, person). Thread rule: the window's.
namespace aufwind::views {

class ImportLineModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Empty is all kinds, a few lines of each.
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY kindChanged)

  public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return rowCount(); }
    const QString& kind() const { return kind_; }
    void setKind(const QString& kind);

    /// Neither is owned; null while nobody is signed in.
    void attach(Directory* people, const Wording* wording);
    void set(roster::Plan plan);
    const roster::Plan& plan() const { return plan_; }
    /// In another language.
    void refresh();

  signals:
    void countChanged();
    void kindChanged();

  private:
    struct Entry {
        roster::Becomes kind = roster::Becomes::unchanged;
        std::optional<std::size_t> line;  ///< none: the heading
    };
    void compose();
    QVariant heading(const Entry& entry, int role) const;
    QVariant ofLine(const roster::Line& line, int role) const;
    QString shown(const roster::Target& target, const Value& value) const;
    QString shownOf(const domain::Attribute& attribute, const std::string& kept) const;
    QString fieldName(const roster::Target& target) const;
    QString named(const roster::PersonRef& person) const;
    QString after(const roster::CellChange& change) const;
    QString before(const roster::CellChange& change) const;
    QString sentence(const roster::Line& line) const;
    QVariantList changes(const roster::Line& line) const;
    QVariantList faults(const roster::Line& line) const;

    Directory* people_ = nullptr;
    const Wording* wording_ = nullptr;
    roster::Plan plan_;
    QString kind_;
    std::vector<Entry> entries_;
};

}  // namespace aufwind::views
