// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/row_watch.h"

namespace aufwind::views {

void RowWatch::setModel(QAbstractItemModel* model) {
    if (model_ == model) return;
    if (model_) model_->disconnect(this);
    model_ = model;
    if (model_) follow();
    emit modelChanged();
    read();
}

void RowWatch::setRoles(const QStringList& roles) {
    if (roles_ == roles) return;
    roles_ = roles;
    emit rolesChanged();
    if (model_) read();
}

void RowWatch::follow() {
    connect(model_, &QAbstractItemModel::rowsInserted, this, &RowWatch::readSoon);
    connect(model_, &QAbstractItemModel::rowsRemoved, this, &RowWatch::readSoon);
    connect(model_, &QAbstractItemModel::rowsMoved, this, &RowWatch::readSoon);
    connect(model_, &QAbstractItemModel::dataChanged, this, &RowWatch::readSoon);
    connect(model_, &QAbstractItemModel::layoutChanged, this, &RowWatch::readSoon);
    connect(model_, &QAbstractItemModel::modelReset, this, &RowWatch::readSoon);
    connect(model_, &QObject::destroyed, this, &RowWatch::readSoon);
}

void RowWatch::readSoon() {
    if (queued_) return;
    queued_ = true;
    const auto readNow = [this] {
        queued_ = false;
        read();
    };
    QMetaObject::invokeMethod(this, readNow, Qt::QueuedConnection);
}

void RowWatch::read() {
    QVariantList rows;
    if (model_) {
        QHash<int, QString> wanted;
        const auto names = model_->roleNames();
        for (auto role = names.begin(); role != names.end(); ++role) {
            const QString name = QString::fromUtf8(role.value());
            if (roles_.isEmpty() || roles_.contains(name)) wanted.insert(role.key(), name);
        }
        const int count = model_->rowCount();
        rows.reserve(count);
        for (int i = 0; i < count; ++i) {
            QVariantMap row;
            for (auto role = wanted.begin(); role != wanted.end(); ++role) {
                row.insert(role.value(), model_->data(model_->index(i, 0), role.key()));
            }
            rows << row;
        }
    }
    if (rows == rows_) return;
    rows_ = std::move(rows);
    emit rowsChanged();
}

}  // namespace aufwind::views
