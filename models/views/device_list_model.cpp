// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/device_list_model.h"

#include "models/views/values.h"

#include <algorithm>

namespace aufwind::views {

namespace {

enum Role { kId = Qt::UserRole, kName, kAddress, kSeen, kSince, kSignedIn, kCurrent };

}  // namespace

int DeviceListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(devices_.size());
}

QHash<int, QByteArray> DeviceListModel::roleNames() const {
    return {{kId, "id"},       {kName, "name"},         {kAddress, "address"}, {kSeen, "seen"},
            {kSince, "since"}, {kSignedIn, "signedIn"}, {kCurrent, "current"}};
}

QVariant DeviceListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= devices_.size()) return {};
    const AccountDevice& device = devices_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case kId:
            return toText(device.id);
        case kName:
            return toText(device.name);
        case kAddress:
            return toText(device.address);
        case kSeen:
            return instantFrom(device.seen);
        case kSince:
            return instantFrom(device.since);
        case kSignedIn:
            return device.signedIn;
        case kCurrent:
            return device.current;
        default:
            return {};
    }
}

void DeviceListModel::show(const std::vector<AccountDevice>& devices) {
    const std::size_t before = devices_.size();
    for (std::size_t i = devices_.size(); i-- > 0;) {
        if (std::ranges::find(devices, devices_[i].id, &AccountDevice::id) != devices.end()) continue;
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        devices_.erase(devices_.begin() + static_cast<std::ptrdiff_t>(i));
        endRemoveRows();
    }
    for (std::size_t i = 0; i < devices.size(); ++i) {
        const auto found =
            std::ranges::find(devices_.begin() + static_cast<std::ptrdiff_t>(std::min(i, devices_.size())),
                              devices_.end(), devices[i].id, &AccountDevice::id);
        const int at = static_cast<int>(i);
        if (found == devices_.end()) {
            beginInsertRows({}, at, at);
            devices_.insert(devices_.begin() + at, devices[i]);
            endInsertRows();
            continue;
        }
        if (const int from = static_cast<int>(found - devices_.begin()); from != at) {
            beginMoveRows({}, from, from, {}, at);
            std::rotate(devices_.begin() + at, found, found + 1);
            endMoveRows();
        }
        if (devices_[i] != devices[i]) {
            devices_[i] = devices[i];
            emit dataChanged(index(at), index(at));
        }
    }
    // A server that names a device twice.
    if (devices_.size() > devices.size()) {
        beginRemoveRows({}, static_cast<int>(devices.size()), static_cast<int>(devices_.size()) - 1);
        devices_.resize(devices.size());
        endRemoveRows();
    }
    if (devices_.size() != before) emit countChanged();
}

}  // namespace aufwind::views
