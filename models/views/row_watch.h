// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QPointer>
#include <QStringList>
#include <QVariantList>
#include <qqml.h>

/// The rows of a list model as plain objects, for a page that counts rows or looks one up without showing them.
/// Follows the model: however many rows change at once, `rows` changes once, and only if it differs.
///
/// For lists that a page could show in full; it copies every row. Thread rule: the window's.
namespace aufwind::views {

class RowWatch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// Null: no rows.
    Q_PROPERTY(QAbstractItemModel* model READ model WRITE setModel NOTIFY modelChanged)
    /// The names of the roles to copy; empty: all. Names the model does not know are left out of the objects.
    Q_PROPERTY(QStringList roles READ roles WRITE setRoles NOTIFY rolesChanged)
    /// One object per row, in the model's order, its properties named as the roles.
    Q_PROPERTY(QVariant rows READ rows NOTIFY rowsChanged)
    Q_PROPERTY(int count READ count NOTIFY rowsChanged)

  public:
    using QObject::QObject;

    QAbstractItemModel* model() const { return model_; }
    void setModel(QAbstractItemModel* model);
    QStringList roles() const { return roles_; }
    void setRoles(const QStringList& roles);
    /// A list; as QVariant because that is what QML takes for an array with all its functions.
    QVariant rows() const { return rows_; }
    int count() const { return static_cast<int>(rows_.size()); }

  signals:
    void modelChanged();
    void rolesChanged();
    void rowsChanged();

  private:
    void follow();
    void readSoon();
    void read();

    QPointer<QAbstractItemModel> model_;
    QStringList roles_;
    QVariantList rows_;
    bool queued_ = false;
};

}  // namespace aufwind::views
