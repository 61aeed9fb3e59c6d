// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/account_terms.h"

#include <QAbstractListModel>

#include <vector>

/// The devices of an account. What the server says is compared with what is shown, and views are told the difference
/// alone, so that a row that stays keeps the keyboard.
/// Roles: id, name, address, seen and since (a Date), signedIn, current. Thread rule: the window's.
namespace aufwind::views {

class DeviceListModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return rowCount(); }

    void show(const std::vector<AccountDevice>& devices);

  signals:
    void countChanged();

  private:
    std::vector<AccountDevice> devices_;
};

}  // namespace aufwind::views
