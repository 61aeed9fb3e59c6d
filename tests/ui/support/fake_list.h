// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QVariantList>

// A list of objects as a model with one role for each key, for tests of pages. Interface thread only.
class FakeList : public QAbstractListModel {
    Q_OBJECT
    // The first row decides which roles there are, so an empty list needs them said.
    Q_PROPERTY(QStringList roles READ roles WRITE setRoles)
    Q_PROPERTY(QVariantList rows READ rows WRITE setRows)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    // As where the store cannot be read.
    Q_PROPERTY(bool failed MEMBER failed_ NOTIFY failedChanged)

  public:
    using QAbstractListModel::QAbstractListModel;

    QStringList roles() const { return roles_; }
    void setRoles(const QStringList& roles);
    QVariantList rows() const { return rows_; }
    void setRows(const QVariantList& rows);
    int count() const { return int(rows_.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE QVariantMap get(int row) const;
    Q_INVOKABLE QVariant get(int row, const QString& role) const;
    Q_INVOKABLE int find(const QString& role, const QVariant& value) const;
    Q_INVOKABLE void insert(int row, const QVariantMap& object);
    Q_INVOKABLE void append(const QVariantMap& object) { insert(count(), object); }
    Q_INVOKABLE void change(int row, const QVariantMap& fields);
    Q_INVOKABLE void take(int row);
    Q_INVOKABLE void shift(int from, int to);

  signals:
    void countChanged();
    void failedChanged();

  private:
    QStringList roles_;
    QVariantList rows_;
    bool failed_ = false;
};
