// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_list.h"

void FakeList::setRoles(const QStringList& roles) {
    beginResetModel();
    roles_ = roles;
    endResetModel();
}

void FakeList::setRows(const QVariantList& rows) {
    beginResetModel();
    rows_ = rows;
    if (roles_.isEmpty() && !rows.isEmpty()) roles_ = rows.first().toMap().keys();
    endResetModel();
    emit countChanged();
}

int FakeList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant FakeList::data(const QModelIndex& index, int role) const {
    const int at = role - Qt::UserRole;
    if (!index.isValid() || at < 0 || at >= roles_.size()) return {};
    return rows_.at(index.row()).toMap().value(roles_.at(at));
}

QHash<int, QByteArray> FakeList::roleNames() const {
    QHash<int, QByteArray> names;
    for (int i = 0; i < roles_.size(); ++i) names.insert(Qt::UserRole + i, roles_.at(i).toUtf8());
    return names;
}

QVariant FakeList::get(int row, const QString& role) const {
    return get(row).value(role);
}

QVariantMap FakeList::get(int row) const {
    return row >= 0 && row < count() ? rows_.at(row).toMap() : QVariantMap();
}

int FakeList::find(const QString& role, const QVariant& value) const {
    for (int i = 0; i < count(); ++i) {
        if (rows_.at(i).toMap().value(role) == value) return i;
    }
    return -1;
}

void FakeList::insert(int row, const QVariantMap& object) {
    beginInsertRows({}, row, row);
    rows_.insert(row, object);
    endInsertRows();
    emit countChanged();
}

void FakeList::change(int row, const QVariantMap& fields) {
    if (row < 0 || row >= count()) return;
    QVariantMap object = rows_.at(row).toMap();
    object.insert(fields);
    rows_[row] = object;
    emit dataChanged(index(row), index(row));
}

void FakeList::take(int row) {
    if (row < 0 || row >= count()) return;
    beginRemoveRows({}, row, row);
    rows_.removeAt(row);
    endRemoveRows();
    emit countChanged();
}

void FakeList::shift(int from, int to) {
    if (from == to || from < 0 || to < 0 || from >= count() || to >= count()) return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    rows_.move(from, to);
    endMoveRows();
}
